package io.levier.common.text;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Public tweets to airlines that people labelled by sentiment and by reason. Half of the writers teach, the other half
 * judge; the same tweet twice counts once.
 */
class AirlineTweetsTest {
    private static final Path TWEETS =
            Path.of(System.getProperty("levier.shared", "../../shared")).resolve("data/airline-tweets/Tweets.csv");

    private static final Pattern HANDLE = Pattern.compile("@[A-Za-z0-9_]+");
    private static final Pattern LINK = Pattern.compile("https?://[^ ]+");

    private record Tweet(String writer, String sentiment, String reason, String text) {
        boolean teaches() {
            return (writer.hashCode() & 1) == 0;
        }

        SentimentModel.Scored scored() {
            return new SentimentModel.Scored(
                    text,
                    sentiment.equals("positive")
                            ? Sentiment.POSITIVE
                            : sentiment.equals("negative") ? Sentiment.NEGATIVE : Sentiment.NEUTRAL);
        }
    }

    private static final Logger LOG = Logger.getLogger(AirlineTweetsTest.class.getName());
    private static final List<Tweet> ALL = new ArrayList<>();

    @BeforeAll
    static void reads() throws IOException {
        assumeTrue(Files.isRegularFile(TWEETS), "the tweets are not beside the checkout: " + TWEETS);
        Set<String> seen = new HashSet<>();
        List<List<String>> rows = rows(Files.readString(TWEETS));
        for (List<String> row : rows.subList(1, rows.size())) {
            if (seen.add(row.get(0))) {
                String text = LINK.matcher(
                                HANDLE.matcher(CleanText.of(row.get(10), 1000)).replaceAll(" "))
                        .replaceAll(" link ");
                ALL.add(new Tweet(row.get(7), row.get(1), row.get(3), text));
            }
        }
        assertTrue(ALL.size() > 14_000, ALL.size() + " tweets");
    }

    /** Rows of comma-separated values with quotes around cells that have commas, quotes or line breaks. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                // A doubled quote closes and opens again; the quote itself is no loss to what is tested.
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    private static final LanguageRules ENGLISH = new LanguageRules(
            "en",
            new TreeMap<>(Map.of(
                    "Late Flight",
                            List.of(
                                    "delay",
                                    "late",
                                    "hours",
                                    "waiting",
                                    "sitting on … plane",
                                    "tarmac",
                                    "missed … connection",
                                    "on time"),
                    "Cancelled Flight",
                            List.of("cancel", "cancelled flight", "cancelled flightled", "cancelled flighted"),
                    "Lost Luggage", List.of("bag", "luggage", "baggage", "suitcase", "lost my"),
                    "Flight Booking Problems",
                            List.of(
                                    "book",
                                    "booking",
                                    "website",
                                    "site",
                                    "online",
                                    "reservation",
                                    "confirmation",
                                    "app",
                                    "ticket",
                                    "seat selection"),
                    "Flight Attendant Complaints",
                            List.of("attendant", "crew", "gate agent", "stewardess", "flight staff"),
                    "Bad Flight",
                            List.of(
                                    "seat",
                                    "wifi",
                                    "food",
                                    "entertainment",
                                    "legroom",
                                    "uncomfortable",
                                    "broken",
                                    "cabin",
                                    "drinks",
                                    "smell"),
                    "Customer Service Issue",
                            List.of(
                                    "customer service",
                                    "on hold",
                                    "hold",
                                    "phone",
                                    "rep",
                                    "agent",
                                    "call",
                                    "hung up",
                                    "response",
                                    "reply",
                                    "email",
                                    "respond",
                                    "service",
                                    "rude",
                                    "answer"))),
            new TreeMap<>(),
            List.of("not", "no", "never", "don't", "didn't", "can't", "won't", "isn't", "wasn't", "doesn't"));

    /** The reason spelt out: what somebody without a taxonomy would look for. */
    private static final Map<String, String> BASELINE = new TreeMap<>(Map.of(
            "Late Flight", "late",
            "Cancelled Flight", "cancelled",
            "Lost Luggage", "luggage",
            "Flight Booking Problems", "booking",
            "Flight Attendant Complaints", "attendant",
            "Bad Flight", "flight",
            "Customer Service Issue", "service"));

    @Test
    void sentimentIsLearnedFromHalfOfTheWriters() {
        SentimentModel model = SentimentModel.learn(
                ENGLISH, ALL.stream().filter(Tweet::teaches).map(Tweet::scored).toList());
        SentimentTrial trial = SentimentTrial.of(
                model,
                ALL.stream()
                        .filter(tweet -> !tweet.teaches())
                        .map(Tweet::scored)
                        .toList());
        String told = "airline tweets: " + trial;
        LOG.info(told);
        assertTrue(trial.macroF1() >= 0.72, told);
        assertTrue(trial.baselineMacroF1() < 0.3 && trial.accuracy() > trial.baselineAccuracy() + 0.1, told);
    }

    /** Rules written from the words of the first half are judged by the second. */
    @Test
    void topicsAgreeWithReasonsBetterThanKeywords() {
        TopicRules rules = new TopicRules(ENGLISH);
        List<Tweet> judged = ALL.stream()
                .filter(tweet -> !tweet.teaches())
                .filter(tweet -> ENGLISH.phrases().containsKey(tweet.reason()))
                .toList();
        double byRules = agreement(judged, tweet -> rules.topics(tweet.text()).keySet());
        double byKeywords = agreement(judged, tweet -> {
            Set<String> found = new HashSet<>();
            BASELINE.forEach((reason, word) -> {
                if (tweet.text().toLowerCase(Locale.ROOT).contains(word)) {
                    found.add(reason);
                }
            });
            return found;
        });
        String told = "reasons of " + judged.size() + " tweets: macro-F1 of topics " + byRules + ", of keywords "
                + byKeywords;
        LOG.info(told);
        assertTrue(byRules > byKeywords + 0.1, told);
    }

    /** Mean over reasons of the harmonic mean of precision and recall. */
    private static double agreement(List<Tweet> tweets, Function<Tweet, Set<String>> reader) {
        Map<String, long[]> counts = new TreeMap<>();
        for (Tweet tweet : tweets) {
            Set<String> found = reader.apply(tweet);
            for (String reason : BASELINE.keySet()) {
                long[] count = counts.computeIfAbsent(reason, r -> new long[3]);
                boolean isMeant = reason.equals(tweet.reason());
                boolean isFound = found.contains(reason);
                count[0] += isMeant && isFound ? 1 : 0;
                count[1] += isMeant ? 1 : 0;
                count[2] += isFound ? 1 : 0;
            }
        }
        return counts.values().stream()
                .mapToDouble(count -> 2.0 * count[0] / (count[1] + count[2]))
                .average()
                .orElseThrow();
    }
}
