package io.levier.jobs.report;

import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.Status;
import io.levier.common.report.driver.Voices;
import io.levier.common.report.driver.Voices.Emerging;
import io.levier.common.report.driver.Voices.Group;
import io.levier.common.report.driver.Voices.Quote;
import io.levier.common.report.driver.Voices.Topic;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What customers write about, and the quotes chosen of it. */
final class VoicePart {
    private static final String EVERYTHING = "all";
    private static final String NO_TOPIC = "none";

    private final List<Cells> metrics;
    private final List<Cells> quotes;
    private final Focus focus;
    private final ReportContent content;

    VoicePart(Findings findings, Focus focus, ReportContent content) {
        this.metrics = findings.rows(Question.TOPIC_METRIC).stream()
                .filter(row -> !row.text("topic").equals(NO_TOPIC))
                .toList();
        this.quotes = findings.rows(Question.VERBATIM_QUOTE);
        this.focus = focus;
        this.content = content;
    }

    Part<Voices> part() {
        List<Cells> known = metrics.stream()
                .filter(row -> row.text("period_type").equals(EVERYTHING))
                .sorted(Comparator.comparingLong((Cells row) -> -row.countOrNone("n_mentions"))
                        .thenComparing(row -> row.text("topic")))
                .toList();
        if (known.isEmpty()) {
            return Part.missing(ReportTexts.of("reason.no-comments"));
        }
        List<Topic> topics = known.stream().map(this::topic).toList();
        List<Quote> told =
                topics.stream().flatMap(topic -> quotes(topic.id()).stream()).toList();
        return Part.of(new Voices(
                known.stream()
                        .mapToLong(row -> row.countOrNone("n_comments"))
                        .max()
                        .orElse(0),
                topics,
                emerging(),
                told,
                told.isEmpty() ? Optional.empty() : rule()));
    }

    private Topic topic(Cells row) {
        return new Topic(row.text("topic"), label(row), share(row), row.count("n_mentions"), row.number("impact"));
    }

    private Bilingual label(Cells row) {
        return SegmentPart.bilingual(content.taxonomy().label(row.text("topic")));
    }

    private static Measure share(Cells row) {
        Status status = Status.valueOf(row.text("status").toUpperCase(Locale.ROOT));
        Optional<Interval> interval = row.interval("share_low", "share_high")
                .map(bounds -> new Interval(percent(bounds.low()), percent(bounds.high())));
        return status == Status.SUPPRESSED || row.number("share").isEmpty()
                ? Measure.suppressed()
                : new Measure(
                        status,
                        OptionalDouble.of(percent(row.numberOr("share", 0))),
                        interval,
                        row.count("n_comments"),
                        Optional.empty());
    }

    private static double percent(double share) {
        return DriverParts.percent(100 * share);
    }

    private List<Emerging> emerging() {
        return metrics.stream()
                .filter(row -> row.text("period_type").equals("month") && row.holds("is_emerging"))
                .filter(row -> isInPeriod(row.day("period_start")))
                .sorted(Comparator.comparing((Cells row) -> row.day("period_start"))
                        .thenComparing(row -> -row.numberOr("z", 0))
                        .thenComparing(row -> row.text("topic")))
                .map(row -> new Emerging(
                        label(row),
                        Period.month(
                                row.day("period_start").getYear(),
                                row.day("period_start").getMonthValue()),
                        percent(row.numberOr("share", 0)),
                        row.number("share_before").stream()
                                .map(share -> percent(share))
                                .findFirst()))
                .toList();
    }

    private boolean isInPeriod(LocalDate day) {
        return !day.isBefore(focus.period().start())
                && day.isBefore(focus.period().end());
    }

    private List<Quote> quotes(String topic) {
        return quotes.stream()
                .filter(row -> row.text("topic").equals(topic))
                .sorted(Comparator.comparing(VoicePart::group).thenComparing(row -> row.countOrNone("place")))
                .map(row -> new Quote(
                        topic, group(row), row.day("completed_on"), row.textIfAny("language"), row.text("text")))
                .toList();
    }

    /** Where nobody is asked for a recommendation, the groups are those of satisfaction. */
    private static Group group(Cells row) {
        return switch (row.text("score_group")) {
            case "promoter", "satisfied" -> Group.HIGH;
            case "detractor", "dissatisfied" -> Group.LOW;
            default -> Group.MIDDLE;
        };
    }

    /** The rule that stands with the quotes; in French as long as it is the one that has been translated. */
    private Optional<Bilingual> rule() {
        Bilingual known = ReportTexts.of("quotes.rule");
        return quotes.stream()
                .map(row -> row.text("selection_rule"))
                .distinct()
                .sorted()
                .reduce((one, other) -> one + "; " + other)
                .map(rule -> rule.equals(known.english()) ? known : Bilingual.same(rule));
    }
}
