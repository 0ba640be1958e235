package io.levier.jobs.report;

import static java.util.stream.Collectors.joining;

import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.driver.Warning.Severity;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The warnings of a driver analysis, as the analysis itself raised them. */
final class DriverNotices {
    /** Whether a second method agrees is a sentence of the ranking, which driver turns round is said by its name. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of("methods_disagree", "sign_differs");

    private DriverNotices() {}

    /** Why nothing is ranked. */
    static Bilingual refusal(Cells model) {
        Bilingual count = ReportTexts.count(model.countOrNone("n"));
        List<String> reasons = model.texts("warnings");
        if (reasons.contains("outcome_constant")) {
            return ReportTexts.of("reason.outcome-constant", count);
        }
        return reasons.contains("not_asked")
                ? ReportTexts.of("reason.drivers-not-asked", count)
                : ReportTexts.of("reason.few-for-drivers", count);
    }

    static List<Notice> of(Cells model, List<Cells> rows, DriverChecks checks, Function<String, Bilingual> label) {
        List<Notice> notices = new ArrayList<>();
        Period period =
                Period.range(model.day("period_from"), model.day("period_to").minusDays(1));
        notices.add(Notice.sentence(Severity.NOTE, ReportTexts.of("drivers.all-answers", ReportTexts.period(period))));
        long left = model.countOrNone("n_incomplete");
        if (left > 0) {
            notices.add(Notice.of(Warning.INCOMPLETE_ANSWERS, Amount.of("answers", (double) left, Unit.COUNT)));
        }
        if (model.textIfAny("missing_policy").filter("em"::equals).isPresent()) {
            notices.add(Notice.of(
                    Warning.ESTIMATED_ANSWERS, Amount.of("share", model.numberOr("missing_pct", 0), Unit.PERCENT)));
        }
        for (String code : model.texts("warnings")) {
            if (TOLD_ELSEWHERE.contains(code)) {
                continue;
            }
            Notice notice = switch (code) {
                case "few_persons" ->
                    Notice.of(
                            Warning.FEW_CUSTOMERS,
                            Amount.of("customers", (double) model.countOrNone("n_persons"), Unit.COUNT));
                case "weak_r2" ->
                    Notice.of(
                            Warning.LITTLE_EXPLAINED,
                            Amount.of("share", 100 * Math.max(0, model.numberOr("r2", 0)), Unit.PERCENT));
                case "correlations_repaired" -> Notice.of(Warning.REPAIRED_MATRIX);
                case "collinear" -> Notice.of(Warning.COLLINEAR_DRIVERS);
                case "halo" ->
                    Notice.of(Warning.HALO, Amount.of("share", 100 * model.numberOr("lambda1_share", 0), Unit.PERCENT));
                case "straight_lines" ->
                    Notice.sentence(
                            Severity.CAUTION,
                            ReportTexts.of(
                                    checks.isRankedWithoutUniform()
                                            ? "drivers.warning.straight_lines"
                                            : "drivers.straight-lines-alone"));
                default -> Notice.sentence(Severity.CAUTION, ReportTexts.label("drivers.warning", code));
            };
            notices.add(notice);
        }
        for (Cells row : rows) {
            Bilingual name = label.apply(row.text("driver_id"));
            if (row.holds("is_suppressor")) {
                notices.add(Notice.about(name, Warning.SUPPRESSOR));
            }
            if (row.holds("is_opposite_in_segments")) {
                notices.add(Notice.about(name, Warning.OPPOSITE_IN_SEGMENTS));
            }
            row.textIfAny("aliased_with")
                    .ifPresent(other -> notices.add(Notice.sentence(
                            Severity.CAUTION, ReportTexts.of("drivers.aliased-with", name, labels(other, label)))));
        }
        return notices;
    }

    private static Bilingual labels(String ids, Function<String, Bilingual> label) {
        List<Bilingual> names = Arrays.stream(ids.split(", ", -1)).map(label).toList();
        return new Bilingual(
                names.stream().map(Bilingual::english).collect(joining(", ")),
                names.stream().map(Bilingual::french).collect(joining(", ")));
    }
}
