package io.levier.common.report.page;

import io.levier.common.report.chart.CalibrationChart;
import io.levier.common.report.chart.Figure;
import io.levier.common.report.chart.LiftChart;
import io.levier.common.report.driver.Churn;
import io.levier.common.report.driver.Churn.CalibrationBin;
import io.levier.common.report.driver.Churn.Quality;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How good the churn model is: better than a simple rule or not, and whether its percentages mean what they say. */
final class ChurnQualityText {
    private static final Unit AREA = Unit.number(3);
    private static final Unit TIMES = Unit.number(2);

    private final Edition edition;
    private final Words words;
    private final MeasureText text;

    ChurnQualityText(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.text = new MeasureText(edition);
    }

    List<Node> of(Churn churn) {
        Quality quality = churn.quality();
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(words.phrase("churn.tested-on")
                .with("model", quality.model().in(words.language()))
                .with("n", quality.customers())
                .with("rate", quality.baseRate(), Unit.PERCENT)
                .text()));
        body.add(edition.paragraph(words.text(comparison(quality))));
        body.add(table(quality).element());
        List<Node> figures = new ArrayList<>();
        if (!churn.calibration().isEmpty()) {
            List<CalibrationChart.Bin> bins = churn.calibration().stream()
                    .map(b -> new CalibrationChart.Bin(b.predicted(), b.observed(), b.interval(), b.customers()))
                    .toList();
            figures.add(
                    Figure.half("calibration-chart", new CalibrationChart(words.text("churn.calibration-chart"), bins))
                            .element(words));
        }
        if (!churn.lifts().isEmpty()) {
            figures.add(Figure.half("lift-chart", new LiftChart(words.text("churn.lift-chart"), churn.lifts()))
                    .element(words));
        }
        if (!figures.isEmpty()) {
            body.add(Element.of("div", figures).styled("pair"));
        }
        told(churn.calibration()).ifPresent(told -> body.add(edition.paragraph(told)));
        return body;
    }

    /** In how many groups of customers the prediction was off by more than chance, and where it was furthest off, by customers. */
    private Optional<String> told(List<CalibrationBin> all) {
        List<CalibrationBin> bins =
                all.stream().filter(bin -> bin.interval().isPresent()).toList();
        if (bins.isEmpty()) {
            return Optional.empty();
        }
        List<CalibrationBin> missed =
                bins.stream().filter(ChurnQualityText::isMissed).toList();
        String count = words.phrase("churn.groups-missed")
                .with("missed", missed.size())
                .with("groups", bins.size())
                .text();
        return Optional.of(missed.stream()
                .max(Comparator.comparingDouble(bin -> bin.customers() * Math.abs(bin.predicted() - bin.observed())))
                .map(bin -> count + " " + miss(bin))
                .orElse(count));
    }

    private static boolean isMissed(CalibrationBin bin) {
        Interval observed = bin.interval().orElseThrow();
        return bin.predicted() < observed.low() || bin.predicted() > observed.high();
    }

    private String miss(CalibrationBin bin) {
        return words.phrase(bin.predicted() < bin.observed() ? "churn.too-little" : "churn.too-much")
                .with("predicted", bin.predicted(), Unit.PERCENT)
                .with("observed", bin.observed(), Unit.PERCENT)
                .with("interval", bin.interval().orElseThrow(), Unit.PERCENT)
                .with("n", bin.customers())
                .text();
    }

    /** The model is called better only where its whole interval lies above the simple rule. */
    private static String comparison(Quality quality) {
        if (quality.auc().interval().isEmpty() || quality.baseline().value().isEmpty()) {
            return "churn.not-compared";
        }
        double baseline = quality.baseline().value().getAsDouble();
        return quality.auc().interval().get().low() > baseline ? "churn.better-than-rule" : "churn.no-better-than-rule";
    }

    private DataTable table(Quality quality) {
        List<Column> columns = List.of(
                Column.text(words.text("column.what")),
                Column.number(words.text("column.value")),
                Column.number(words.text("column.interval")),
                Column.text(words.text("column.how-to-read")));
        return new DataTable(
                words.text("churn.quality"),
                columns,
                List.of(
                        row("churn.auc", quality.auc(), AREA, words.text("churn.auc-reading")),
                        row(
                                "churn.baseline",
                                quality.baseline(),
                                AREA,
                                quality.baselineName().in(words.language())),
                        row("churn.lift", quality.liftTopTenth(), TIMES, words.text("churn.lift-reading")),
                        row("churn.slope", quality.calibrationSlope(), TIMES, words.text("churn.slope-reading"))));
    }

    private Row row(String key, Measure measure, Unit unit, String reading) {
        String status = text.status(measure);
        return new Row(
                text.tone(measure),
                List.of(
                        words.text(key),
                        text.value(measure, unit),
                        text.interval(measure, unit),
                        status.isEmpty() ? reading : status));
    }
}
