package io.levier.jobs.report;

import io.levier.common.metric.Dimension;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.Ranged;
import io.levier.common.report.driver.ScoreAndGrowth;
import io.levier.common.report.words.Bilingual;
import java.util.List;

/** Whether growth followed the score, cut by cut. */
final class GrowthPart {
    private final List<Cells> links;
    private final List<Dimension> dimensions;

    GrowthPart(Findings findings, ReportContent content) {
        this.links = findings.rows(Question.NPS_GROWTH);
        this.dimensions = content.dimensions();
    }

    Part<List<ScoreAndGrowth>> part() {
        return links.isEmpty()
                ? Part.missing(ReportTexts.of("reason.no-growth"))
                : Part.of(links.stream().map(this::link).toList());
    }

    private ScoreAndGrowth link(Cells row) {
        String set = row.text("segment_set");
        return new ScoreAndGrowth(
                ValueLabels.cut(set, dimensions).orElseGet(() -> Bilingual.same(set)),
                (int) row.numberOr("quarters", 0),
                new Ranged(row.numberOr("coef", 0), row.interval("ci_low", "ci_high")),
                row.number("p_value"),
                (int) row.countOrNone("n_units"));
    }
}
