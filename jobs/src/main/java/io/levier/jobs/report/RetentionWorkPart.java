package io.levier.jobs.report;

import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.RetentionWork;
import io.levier.common.report.driver.RetentionWork.Campaign;
import io.levier.common.report.driver.RetentionWork.RiskTheme;
import io.levier.common.report.driver.RetentionWork.Trial;
import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** What contacting customers at risk is expected to earn, and what it changed where chance decided whom to contact. */
final class RetentionWorkPart {
    private RetentionWorkPart() {}

    /**
     * @param isTold whether the risks behind a campaign are told from chance
     */
    static RetentionWork of(Findings findings, ReportContent content, boolean isTold) {
        Optional<Campaign> campaign =
                isTold ? campaign(findings.rows(Question.CHURN_CAMPAIGN), content) : Optional.empty();
        InitiativeNames names = new InitiativeNames(findings);
        List<Trial> trials = new ArrayList<>();
        for (Cells row : findings.rows(Question.UPLIFT)) {
            trial(row, names, content.publication().kAnonymity()).ifPresent(trials::add);
        }
        return new RetentionWork(
                isTold
                        ? themes(
                                findings.rows(Question.RISK_THEME),
                                content.publication().kAnonymity())
                        : List.of(),
                campaign.<Part<Campaign>>map(Part::of)
                        .orElseGet(() -> Part.missing(ReportTexts.of("reason.no-campaign"))),
                trials.isEmpty() ? Part.missing(ReportTexts.of("reason.no-trial")) : Part.of(trials));
    }

    private static List<RiskTheme> themes(List<Cells> rows, int fewest) {
        return rows.stream()
                .filter(row -> row.countOrNone("n_raised") >= fewest)
                .map(row -> new RiskTheme(
                        row.text("theme"),
                        new Bilingual(row.text("theme_en"), row.text("theme_fr")),
                        row.countOrNone("n_raised"),
                        row.numberOr("revenue", 0)))
                .toList();
    }

    private static Optional<Campaign> campaign(List<Cells> rows, ReportContent content) {
        Optional<Cells> plain = rows.stream()
                .filter(row -> row.text("assumption").equals("none"))
                .findFirst();
        return plain.filter(row ->
                        row.countOrNone("n_contacts") >= content.publication().kAnonymity())
                .flatMap(row -> row.interval("expected_profit_lo", "expected_profit_hi")
                        .map(interval -> new Campaign(
                                row.countOrNone("n_customers"),
                                row.countOrNone("n_contacts"),
                                row.numberOr("expected_leavers", 0),
                                row.numberOr("expected_profit", 0),
                                interval,
                                profits(rows).min().orElse(0),
                                profits(rows).max().orElse(0),
                                content.currency())));
    }

    private static DoubleStream profits(List<Cells> rows) {
        return rows.stream().mapToDouble(row -> row.numberOr("expected_profit", 0));
    }

    private static Optional<Trial> trial(Cells row, InitiativeNames names, int fewest) {
        Optional<Interval> interval = row.interval("effect_lo", "effect_hi");
        boolean isShown = !row.text("status").equals("refused")
                && row.countOrNone("n_treated") >= fewest
                && row.countOrNone("n_control") >= fewest;
        return interval.filter(known -> isShown)
                .map(bounds -> new Trial(
                        names.of(row.text("initiative_id")),
                        (int) row.countOrNone("horizon_d"),
                        row.countOrNone("n_treated"),
                        row.countOrNone("n_control"),
                        DriverParts.percent(100 * row.numberOr("retained_treated", 0)),
                        DriverParts.percent(100 * row.numberOr("retained_control", 0)),
                        100 * row.numberOr("effect", 0),
                        new Interval(100 * bounds.low(), 100 * bounds.high())));
    }
}
