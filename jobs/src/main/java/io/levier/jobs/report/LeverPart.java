package io.levier.jobs.report;

import io.levier.common.config.DriverColumn;
import io.levier.common.config.DriverLever;
import io.levier.common.config.DriverModel;
import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.LeverLink;
import io.levier.common.report.driver.Part;
import io.levier.common.report.words.Bilingual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The operations that clearly go with the rating of a driver, of the most important driver first. */
final class LeverPart {
    private static final double SIGNIFICANT = 0.05;

    private final List<Cells> links;
    private final Optional<DriverModel> model;

    /** Of the links of one model. */
    LeverPart(List<Cells> links, Optional<DriverModel> model) {
        this.links = links;
        this.model = model;
    }

    Part<List<LeverLink>> part(Part<DriverRanking> ranking) {
        if (ranking.content().isEmpty()) {
            return ranking.reason().<Part<List<LeverLink>>>map(Part::missing).orElseThrow();
        }
        if (links.isEmpty()) {
            return Part.missing(ReportTexts.of("reason.no-levers"));
        }
        List<LeverLink> told = new ArrayList<>();
        for (Driver driver : ranking.content().get().drivers()) {
            links.stream()
                    .filter(row -> row.text("to_kind").equals("rating")
                            && row.text("to_id").equals(driver.id())
                            && row.numberOr("p_adj", 1) < SIGNIFICANT)
                    .sorted(Comparator.comparingDouble((Cells row) -> -row.numberOr("share_pct", 0))
                            .thenComparing(row -> row.text("from_id")))
                    .forEach(row -> lever(row.text("from_id")).ifPresent(lever -> told.add(link(row, lever))));
        }
        return told.isEmpty() ? Part.missing(ReportTexts.of("reason.no-lever-told")) : Part.of(told);
    }

    private Optional<DriverLever> lever(String id) {
        return model.stream()
                .flatMap(known -> known.levers().stream())
                .filter(lever -> lever.column().id().equals(id))
                .findFirst();
    }

    private static LeverLink link(Cells row, DriverLever lever) {
        return new LeverLink(
                row.text("to_id"),
                SegmentPart.bilingual(lever.column().label()),
                step(lever.column()),
                row.numberOr("coef", 0),
                row.interval("coef_lo", "coef_hi"),
                row.countOrNone("n"),
                limit(row));
    }

    /** What one unit is; nothing for what either happened or did not. */
    private static Optional<Bilingual> step(DriverColumn column) {
        boolean isYesOrNo = column.unit().isEmpty() && column.minimum() == 0 && column.maximum() == 1;
        return isYesOrNo
                ? Optional.empty()
                : Optional.of(column.unit().map(SegmentPart::bilingual).orElseGet(() -> ReportTexts.of("step.unit")));
    }

    private static Optional<LeverLink.Limit> limit(Cells row) {
        if (row.numberOr("threshold_p", 1) >= SIGNIFICANT) {
            return Optional.empty();
        }
        return Optional.of(new LeverLink.Limit(
                row.numberOr("threshold", 0),
                row.numberOr("threshold_effect", 0),
                row.interval("threshold_lo", "threshold_hi"),
                row.numberOr("threshold_beyond_pct", 0)));
    }
}
