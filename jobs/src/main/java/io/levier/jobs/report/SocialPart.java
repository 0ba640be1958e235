package io.levier.jobs.report;

import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.SocialVoices;
import io.levier.common.report.driver.SocialVoices.Brand;
import io.levier.common.report.driver.SocialVoices.Topic;
import io.levier.common.report.driver.Status;
import io.levier.common.report.words.Bilingual;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said in public, in counts: the messages themselves stay in their tables. */
final class SocialPart {
    private static final String OWN = "own";
    private static final String ALL = "all";
    private static final String NO_TOPIC = "none";

    private final List<Cells> metrics;
    private final ReportContent content;

    SocialPart(Findings findings, ReportContent content) {
        this.metrics = findings.rows(Question.SOCIAL_METRIC);
        this.content = content;
    }

    Part<SocialVoices> part() {
        List<Brand> brands = metrics.stream()
                .filter(row ->
                        row.text("topic").equals(ALL) && !row.text("brand").equals(ALL))
                .sorted(Comparator.comparing((Cells row) -> !row.text("brand").equals(OWN))
                        .thenComparing(row -> -row.countOrNone("n_mentions"))
                        .thenComparing(row -> row.text("brand")))
                .map(this::brand)
                .toList();
        return brands.isEmpty()
                ? Part.missing(ReportTexts.of("reason.no-social"))
                : Part.of(new SocialVoices(brands, topics()));
    }

    private Brand brand(Cells row) {
        boolean isOwn = row.text("brand").equals(OWN);
        return new Brand(
                Bilingual.same(isOwn ? content.company() : row.text("brand")),
                isOwn,
                row.count("n_mentions"),
                row.count("n_authors"),
                measure(row, "share_of_voice", "voice_low", "voice_high", "n_mentions"),
                sentiment(row),
                measure(row, "response_rate", "response_low", "response_high", "n_due"),
                row.number("reply_p50_s"));
    }

    private static Measure sentiment(Cells row) {
        return measure(row, "net_sentiment", "net_low", "net_high", "n_felt");
    }

    private List<Topic> topics() {
        return metrics.stream()
                .filter(row -> row.text("brand").equals(OWN))
                .filter(row -> !List.of(ALL, NO_TOPIC).contains(row.text("topic")))
                .sorted(Comparator.comparingLong((Cells row) -> -row.countOrNone("n_mentions"))
                        .thenComparing(row -> row.text("topic")))
                .map(row -> new Topic(
                        SegmentPart.bilingual(content.taxonomy().label(row.text("topic"))),
                        row.count("n_mentions"),
                        sentiment(row),
                        row.number("contribution")))
                .toList();
    }

    private static Measure measure(Cells row, String value, String low, String high, String base) {
        Status status = Status.valueOf(row.text("status").toUpperCase(Locale.ROOT));
        if (status == Status.SUPPRESSED) {
            return Measure.suppressed();
        }
        return row.number(value).isPresent()
                ? new Measure(status, row.number(value), row.interval(low, high), row.count(base), Optional.empty())
                : Measure.notComputable(ReportTexts.of("reason.not-computed"));
    }
}
