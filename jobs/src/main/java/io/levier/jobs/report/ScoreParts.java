package io.levier.jobs.report;

import io.levier.common.metric.Dimension;
import io.levier.common.report.driver.Behaviour;
import io.levier.common.report.driver.Behaviour.SalesPeriod;
import io.levier.common.report.driver.Groups;
import io.levier.common.report.driver.KeyFigure;
import io.levier.common.report.driver.KeyFigure.Direction;
import io.levier.common.report.driver.MainScore;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.ScoreKind;
import io.levier.common.report.driver.SegmentCut;
import io.levier.common.report.driver.SegmentCut.Segment;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.driver.Trend;
import io.levier.common.report.driver.TrendPoint;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The score of the report, what stands beside it, and what customers did, from the metric values.
 *
 * @param definitions rows of {@code metric_definitions} by id
 * @param monthly the same by month, for what is only computed by month
 * @param scaleMinimum lowest answer of the satisfaction question
 * @param scaleMaximum its highest answer
 */
record ScoreParts(
        ReportSettings settings,
        MetricFigures figures,
        MetricFigures monthly,
        Period period,
        Map<String, Row> definitions,
        int scaleMinimum,
        int scaleMaximum) {
    private static final int MOST_PERIODS = 12;

    private static final List<String> KEY_FIGURES = List.of(
            "nps",
            "csat_t2b",
            "ces_mean",
            "response_rate",
            "repeat_customer_share",
            "repeat_revenue_share",
            "revenue_net");

    private static final Bilingual NO_SALES =
            new Bilingual("No sales were imported.", "Aucune vente n’a été importée.");
    private static final Bilingual NO_RETENTION =
            new Bilingual("No retention rate could be computed.", "Aucun taux de rétention n’a pu être calculé.");
    private static final Bilingual NO_GROUPS = new Bilingual(
            "Revenue after the answer is not compared in this report.",
            "Le chiffre d’affaires après la réponse n’est pas comparé dans ce rapport.");
    private static final Bilingual NO_SCORE = new Bilingual(
            "No customer was asked for satisfaction or recommendation.",
            "Aucune question de satisfaction ni de recommandation n’a été posée.");

    MainScore score(Optional<ScoreKind> kind) {
        if (kind.isEmpty()) {
            return new MainScore(
                    ScoreKind.CSAT_INDEX,
                    1,
                    5,
                    Measure.notComputable(NO_SCORE),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty());
        }
        String metric = MetricFigures.metricOf(kind.get());
        boolean isNps = kind.get() == ScoreKind.NPS;
        return new MainScore(
                kind.get(),
                isNps ? 0 : scaleMinimum,
                isNps ? 10 : scaleMaximum,
                figures.measure(metric, period),
                figures.total(metric, period).flatMap(row -> row.change(figures.grain())),
                isNps ? groups() : Optional.empty(),
                OptionalDouble.empty());
    }

    private Optional<Groups> groups() {
        @Nullable Double low = value("nps_detractor_pct");
        @Nullable Double middle = value("nps_passive_pct");
        @Nullable Double high = value("nps_promoter_pct");
        return low == null || middle == null || high == null
                ? Optional.empty()
                : Optional.of(new Groups(low, middle, high));
    }

    private @Nullable Double value(String metric) {
        return figures.total(metric, period).map(MetricRow::value).orElse(null);
    }

    List<KeyFigure> keyFigures(Optional<ScoreKind> kind) {
        String main = kind.map(MetricFigures::metricOf).orElse("");
        List<KeyFigure> cards = new ArrayList<>();
        for (String id : KEY_FIGURES) {
            @Nullable Row definition = definitions.get(id);
            Optional<MetricRow> row = figures.total(id, period).filter(MetricRow::isShown);
            if (id.equals(main) || definition == null || row.isEmpty()) {
                continue;
            }
            cards.add(new KeyFigure(
                    new Bilingual(definition.getAs("name_en"), definition.getAs("name_fr")),
                    unit(definition.getAs("unit")),
                    row.get().measure(),
                    row.get().change(figures.grain()),
                    direction(definition.getAs("direction"))));
        }
        return cards;
    }

    private Unit unit(String name) {
        return switch (name) {
            case "points" -> Unit.POINTS;
            case "percent" -> Unit.PERCENT;
            case "score" -> Unit.RATING;
            case "currency" -> Unit.money(settings.currency());
            case "count" -> Unit.COUNT;
            default -> Unit.number(2);
        };
    }

    private static Direction direction(String name) {
        return switch (name) {
            case "higher" -> Direction.HIGHER_IS_BETTER;
            case "lower" -> Direction.LOWER_IS_BETTER;
            default -> Direction.NEITHER;
        };
    }

    Part<Trend> trend(Optional<ScoreKind> kind) {
        List<TrendPoint> points = kind.map(MetricFigures::metricOf)
                .map(metric -> recent(figures, metric))
                .orElse(List.of());
        return points.isEmpty() ? Part.missing(NO_SCORE) : Part.of(new Trend(points, Optional.empty(), List.of()));
    }

    private List<TrendPoint> recent(MetricFigures source, String metric) {
        List<MetricRow> rows = source.totals(metric).stream()
                .filter(row -> !row.end().isAfter(period.end()))
                .toList();
        return rows.subList(Math.max(0, rows.size() - MOST_PERIODS), rows.size()).stream()
                .map(row -> new TrendPoint(row.period(source.grain()), row.measure()))
                .toList();
    }

    Part<List<SegmentCut>> segments(Optional<ScoreKind> kind) {
        List<SegmentCut> cuts = new ArrayList<>();
        for (Dimension dimension : settings.dimensions()) {
            List<Segment> segments = kind
                    .map(MetricFigures::metricOf)
                    .map(metric -> figures.cut(metric, dimension.id(), period))
                    .orElse(List.of())
                    .stream()
                    .map(row -> new Segment(label(row.key()), row.measure(), Optional.empty(), Significance.NOT_TESTED))
                    .toList();
            if (segments.size() > 1) {
                cuts.add(new SegmentCut(
                        new Bilingual(dimension.label().en(), dimension.label().fr()), segments));
            }
        }
        return cuts.isEmpty()
                ? Part.missing(new Bilingual(
                        "No dimension divides the answers of this period.",
                        "Aucune dimension ne découpe les réponses de cette période."))
                : Part.of(cuts);
    }

    private static Bilingual label(String key) {
        return key.equals("unknown") ? new Bilingual("unknown", "inconnu") : Bilingual.same(key);
    }

    Part<Behaviour> behaviour() {
        Map<Period, SalesPeriod> sales = new LinkedHashMap<>();
        for (TrendPoint point : recent(figures, "revenue_net")) {
            Period when = point.period();
            sales.put(
                    when,
                    new SalesPeriod(
                            when,
                            point.measure().value(),
                            figures.total("orders", when)
                                    .flatMap(row -> Optional.ofNullable(row.value()))
                                    .map(orders -> OptionalLong.of(Math.round(orders)))
                                    .orElse(OptionalLong.empty()),
                            number("repeat_revenue_share", when),
                            number("repeat_customer_share", when)));
        }
        List<TrendPoint> retention = recent(monthly, "retention_rate");
        if (sales.isEmpty() && retention.isEmpty()) {
            return Part.missing(NO_SALES);
        }
        return Part.of(new Behaviour(
                settings.currency(),
                sales.isEmpty() ? Part.missing(NO_SALES) : Part.of(List.copyOf(sales.values())),
                retention.isEmpty() ? Part.missing(NO_RETENTION) : Part.of(retention),
                Part.missing(NO_GROUPS)));
    }

    private OptionalDouble number(String metric, Period when) {
        return figures.total(metric, when).map(MetricRow::number).orElse(OptionalDouble.empty());
    }
}
