package io.levier.jobs.report;

import io.levier.common.metric.Dimension;
import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.driver.Warning.Severity;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether answers have weights, by what they were weighted, and what that changes of the score. */
final class WeightNotices {
    /** A difference that the decimals of a score do not show. */
    private static final double SHOWN = 0.05;

    private WeightNotices() {}

    /**
     * Told whenever there are weights: that they change nothing is worth knowing too.
     *
     * @param plain the score, each answer counted alike
     * @param weighted the same, each answer counted by its weight
     * @param unit of the score
     */
    static List<Notice> of(
            Optional<Cells> weighting,
            OptionalDouble plain,
            OptionalDouble weighted,
            Unit unit,
            List<Dimension> dimensions) {
        List<Notice> notices = new ArrayList<>();
        weighting.ifPresent(row -> notices.add(Notice.sentence(Severity.NOTE, howWeighted(row, dimensions))));
        if (plain.isEmpty() || weighted.isEmpty()) {
            return notices;
        }
        if (Math.abs(weighted.getAsDouble() - plain.getAsDouble()) >= SHOWN) {
            notices.add(Notice.of(
                    Warning.WEIGHTED_SCORE,
                    Amount.of("weighted", weighted.getAsDouble(), unit),
                    Amount.of("plain", plain.getAsDouble(), unit)));
        } else if (weighting.isPresent()) {
            notices.add(Notice.sentence(Severity.NOTE, ReportTexts.of("respondents.weights-change-nothing")));
        }
        return notices;
    }

    private static Bilingual howWeighted(Cells row, List<Dimension> dimensions) {
        List<Bilingual> names = Arrays.stream(row.text("dimensions").split(",", -1))
                .map(id -> label(id, dimensions))
                .toList();
        return ReportTexts.of(
                "respondents.weighted",
                ReportTexts.both(words ->
                        words.enumeration(names.stream().map(words::label).toList())),
                ReportTexts.both(words -> words.value(row.numberOr("design_effect", 1), Unit.number(2))));
    }

    private static Bilingual label(String id, List<Dimension> dimensions) {
        return dimensions.stream()
                .filter(dimension -> dimension.id().equals(id))
                .findFirst()
                .map(dimension -> SegmentPart.bilingual(dimension.label()))
                .orElseGet(() -> Bilingual.same(id));
    }
}
