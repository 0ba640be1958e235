package io.levier.common.report.page;

import io.levier.common.report.driver.Churn;
import io.levier.common.report.driver.Churn.Cohort;
import io.levier.common.report.driver.Churn.Reason;
import io.levier.common.report.driver.Churn.RiskBand;
import io.levier.common.report.driver.RetentionWork;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who may leave, what goes with it, and how far the model can be believed. It speaks of risks, never of certainties. */
final class ChurnSection {
    /** Percentage points a tenth may be off. */
    private static final double NEAR = 2;

    private final Edition edition;
    private final Words words;

    private ChurnSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static Section of(Edition edition) {
        ChurnSection section = new ChurnSection(edition);
        return new Section(
                "churn",
                edition.words().text("section.churn"),
                edition.report().churn().either(section::body, section::withoutModel));
    }

    /** What was tried is told even where no model says who is at risk. */
    private List<Node> withoutModel(Bilingual reason) {
        List<Node> body = new ArrayList<>(edition.missing(reason));
        RetentionWork work = edition.report().work();
        if (work.trials().content().isPresent()) {
            body.addAll(new RetentionWorkText(edition).of(work));
        }
        return body;
    }

    private List<Node> body(Churn churn) {
        Unit money = Unit.money(churn.currency());
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(words.phrase("churn.definition")
                .with("definition", churn.definition().in(words.language()))
                .with("days", churn.horizonDays())
                .text()));
        body.addAll(NoticeList.of(churn.notices(), words));
        if (!churn.bands().isEmpty()) {
            body.add(edition.heading("churn.who"));
            body.add(edition.paragraph(risk(churn.bands().get(0), churn.horizonDays())));
            body.add(edition.paragraph(atRisk(churn, money)));
            body.add(bandTable(churn, money).compact().element());
        }
        if (!churn.reasons().isEmpty()) {
            body.add(edition.heading("churn.why"));
            body.add(reasonTable(churn).compact().element());
            if (!edition.report().work().themes().isEmpty()) {
                body.add(themeTable(edition.report().work(), money).compact().element());
            }
        }
        if (!churn.cohorts().isEmpty()) {
            body.add(edition.heading("churn.which"));
            body.add(cohortTable(churn).element());
        }
        body.addAll(new RetentionWorkText(edition).of(edition.report().work()));
        body.add(edition.heading("churn.how-good"));
        body.addAll(new ChurnQualityText(edition).of(churn));
        return body;
    }

    /** "risk 38% in 90 days; 4 in 10 such customers left in the back-test". */
    private String risk(RiskBand band, int days) {
        String risk = words.phrase("churn.risk")
                .with("band", words.quote(band.label()))
                .with("n", band.customers())
                .with("risk", band.meanRisk(), Unit.PERCENT)
                .with("days", days)
                .text();
        if (band.observed().isEmpty()) {
            return words.phrase("churn.not-back-tested").with("risk", risk).text();
        }
        return words.phrase("churn.back-tested")
                .with("risk", risk)
                .with("frequency", frequency(band.observed().getAsDouble()))
                .text();
    }

    /** A share as people count: 4 in 10. Where no tenth is near, and close to none and to all, it counts in hundreds. */
    private String frequency(double percent) {
        if (percent > 0 && percent < 0.5) {
            return words.text("churn.fewer-than-one-in-hundred");
        }
        boolean isTenths = Math.abs(percent - 10 * Math.round(percent / 10)) <= NEAR;
        if (percent >= 9.5 && percent < 95 && isTenths) {
            return words.phrase("churn.in-ten")
                    .with("n", Math.round(percent / 10))
                    .text();
        }
        long ofHundred = percent < 100 ? Math.min(99, Math.round(percent)) : 100;
        return words.phrase("churn.in-hundred").with("n", ofHundred).text();
    }

    /** What one page says of the revenue at risk; nothing where it is unknown. */
    static Optional<String> atStake(Edition edition) {
        ChurnSection section = new ChurnSection(edition);
        return edition.report()
                .churn()
                .content()
                .filter(churn -> churn.revenueAtRisk().value().isPresent())
                .map(churn -> section.atRisk(churn, Unit.money(churn.currency())));
    }

    private String atRisk(Churn churn, Unit money) {
        MeasureText text = new MeasureText(edition);
        if (churn.revenueAtRisk().value().isEmpty()) {
            return words.phrase("churn.revenue-unknown")
                    .with("reason", text.status(churn.revenueAtRisk()))
                    .text();
        }
        return words.phrase("churn.revenue-at-risk")
                .with("revenue", text.value(churn.revenueAtRisk(), money))
                .with("interval", edition.bracket(churn.revenueAtRisk().interval(), money))
                .with("days", churn.horizonDays())
                .text();
    }

    private DataTable bandTable(Churn churn, Unit money) {
        List<Column> columns = List.of(
                Column.text(words.text("column.band")),
                Column.number(words.text("column.customers")),
                Column.number(words.text("column.mean-risk")),
                Column.number(words.text("column.left-in-back-test")),
                Column.number(words.text("column.revenue-at-risk")));
        List<Row> rows = churn.bands().stream()
                .map(b -> Row.of(
                        words.label(b.label()),
                        words.count(b.customers()),
                        words.value(b.meanRisk(), Unit.PERCENT),
                        b.observed().isPresent() ? words.value(b.observed().getAsDouble(), Unit.PERCENT) : "–",
                        b.revenueAtRisk().isPresent()
                                ? words.value(b.revenueAtRisk().getAsDouble(), money)
                                : "–"))
                .toList();
        return new DataTable(words.text("churn.bands"), columns, rows, List.of(words.text("churn.bands-note")));
    }

    private DataTable cohortTable(Churn churn) {
        MeasureText text = new MeasureText(edition);
        List<Column> columns = List.of(
                Column.text(words.text("column.cohort")),
                Column.number(words.text("column.customers")),
                Column.number(words.text("column.mean-risk")),
                Column.number(words.text("column.interval")),
                Column.text(words.text("column.note")));
        List<Row> rows = new ArrayList<>();
        for (Cohort cohort : churn.cohorts()) {
            rows.add(new Row(
                    text.tone(cohort.risk()),
                    List.of(
                            words.label(cohort.label()),
                            text.base(cohort.risk()),
                            text.value(cohort.risk(), Unit.PERCENT),
                            text.interval(cohort.risk(), Unit.PERCENT),
                            text.status(cohort.risk()))));
        }
        return new DataTable(words.text("churn.cohorts"), columns, rows, List.of(words.text("churn.cohorts-note")))
                .compact();
    }

    private DataTable themeTable(RetentionWork work, Unit money) {
        List<Column> columns = List.of(
                Column.text(words.text("column.risk-theme")),
                Column.number(words.text("column.raised")),
                Column.number(words.text("column.revenue-share")));
        return new DataTable(
                words.text("churn.themes"),
                columns,
                work.themes().stream()
                        .map(theme -> Row.of(
                                words.label(theme.label()),
                                words.count(theme.customers()),
                                words.change(theme.revenue(), money)))
                        .toList(),
                List.of(words.text("churn.themes-note")));
    }

    private DataTable reasonTable(Churn churn) {
        List<Column> columns = List.of(
                Column.text(words.text("column.reason")),
                Column.number(words.text("column.customers")),
                Column.number(words.text("column.odds-ratio")),
                Column.number(words.text("column.interval")));
        Unit odds = Unit.number(2);
        List<Row> rows = new ArrayList<>();
        for (Reason reason : churn.reasons()) {
            rows.add(Row.of(
                    words.label(reason.label()),
                    words.count(reason.customers()),
                    reason.oddsRatio().isPresent()
                            ? words.value(reason.oddsRatio().getAsDouble(), odds)
                            : "–",
                    reason.interval().map(i -> words.interval(i, odds)).orElse("–")));
        }
        boolean hasOdds = churn.reasons().stream().anyMatch(r -> r.oddsRatio().isPresent());
        List<String> notes = hasOdds
                ? List.of(words.text("churn.reasons-note"), words.text("churn.odds-note"))
                : List.of(words.text("churn.reasons-note"));
        return new DataTable(words.text("churn.reasons"), columns, rows, notes);
    }
}
