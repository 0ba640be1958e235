package io.levier.common.report.driver;

import io.levier.common.report.value.Period;
import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What customers write: how often each topic comes up, and quotes chosen by a rule.
 *
 * @param comments all that were read
 * @param topics the most frequent first
 * @param emerging topics more frequent in a month of the report than before
 * @param quotes by topic in the order of the topics, then group, then place
 * @param rule how the quotes were chosen; present exactly when there are any
 */
public record Voices(
        long comments, List<Topic> topics, List<Emerging> emerging, List<Quote> quotes, Optional<Bilingual> rule) {

    /** Whose words they are, by the answer beside them. */
    public enum Group {
        LOW,
        MIDDLE,
        HIGH
    }

    /**
     * A topic.
     *
     * @param share of the comments that speak of it, in percent
     * @param mentions comments that do, absent where they are not shown
     * @param impact score of all comments minus that of those without the topic, in points
     */
    public record Topic(String id, Bilingual label, Measure share, OptionalLong mentions, OptionalDouble impact) {}

    /** A topic that came up more often than before, beyond the false alarms allowed. */
    public record Emerging(Bilingual label, Period month, double percent, OptionalDouble percentBefore) {
        public Emerging {
            Checks.requirePercent("share of an emerging topic", percent);
        }
    }

    /**
     * Words of a customer who agreed to be quoted, personal data masked.
     *
     * @param topic id of a topic of the list
     * @param language ISO 639-1, as far as it is known
     */
    public record Quote(String topic, Group group, LocalDate on, Optional<String> language, String text) {}

    public Voices {
        Checks.requireCount("comments", comments);
        topics = List.copyOf(topics);
        emerging = List.copyOf(emerging);
        quotes = List.copyOf(quotes);
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("comments without a topic: give the part as missing, with the reason");
        }
        if (quotes.isEmpty() == rule.isPresent()) {
            throw new IllegalArgumentException("quotes are shown with the rule they were chosen by, and only they");
        }
    }

    /** The quotes of a topic and group, the nearest to its centre first. */
    public List<Quote> quotes(String topic, Group group) {
        return quotes.stream()
                .filter(quote -> quote.topic().equals(topic) && quote.group() == group)
                .toList();
    }
}
