package io.levier.jobs.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Publication;
import io.levier.common.metric.CellLayout;
import io.levier.common.metric.Demands;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.Governance;
import io.levier.common.metric.IntervalMethod;
import io.levier.common.metric.Label;
import io.levier.common.metric.Metric;
import io.levier.common.metric.MetricHeader;
import io.levier.common.metric.NetShare;
import io.levier.common.metric.Scope;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.input.Target;
import io.levier.common.time.MetricPeriod;
import io.levier.jobs.platform.Sql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values, differences and what they are made of, against the same answers counted without cells. */
@OnSpark
class MetricComparisonsTest {
    private static final Label LABEL = new Label("", "");
    private static final Dimension COUNTRY = Dimension.by("country", "country", LABEL, 60);
    private static final Metric NPS = score(MetricHeader.Direction.HIGHER, Scope.EVERYWHERE);

    private final SparkSession spark;
    private final KeptRows kept = new KeptRows();

    MetricComparisonsTest(SparkSession spark) {
        this.spark = spark;
    }

    private static Metric score(MetricHeader.Direction direction, Scope scope) {
        return new NetShare(
                new MetricHeader(
                        "nps",
                        1,
                        "perception",
                        FactTable.RATING,
                        "metric_role = 'LTR'",
                        "1",
                        "points",
                        false,
                        direction,
                        IntervalMethod.ADJUSTED_WALD,
                        MetricHeader.Unit.ROW,
                        scope,
                        Demands.NONE,
                        LABEL,
                        Governance.NONE),
                "value >= 9",
                "value < 7");
    }

    /** Two months; a customer answers in both, some from another country than before; Monaco has few. */
    private Dataset<Row> answers() {
        Random random = new Random(21);
        StringBuilder text = new StringBuilder("respondent_id | completed_on | metric_role | value | country\n");
        for (int i = 0; i < 500; i++) {
            int who = random.nextInt(180);
            String country = who < 4 ? "MC" : random.nextInt(9) == 0 ? "BE" : who % 3 == 0 ? "BE" : "FR";
            text.append("r")
                    .append(who)
                    .append(" | 2026-0")
                    .append(1 + random.nextInt(2))
                    .append("-15 | LTR | ");
            text.append(random.nextInt(11)).append(" | ").append(country).append("\n");
        }
        return PipeTable.of(spark, Rating.TABLE, text.toString());
    }

    private record Published(Dataset<Row> values, Dataset<Row> comparisons) {}

    private Published published(int few, String targets) {
        return published(NPS, few, targets);
    }

    private Published published(Metric metric, int few, String targets) {
        FactPlan plan = new FactPlan(
                FactTable.RATING,
                List.of(MetricPeriod.of("month", 1).orElseThrow()),
                List.of(COUNTRY),
                new CellLayout(List.of(metric)));
        Dataset<Row> cells = CellTable.of(plan, answers());
        MetricsSettings settings = new MetricsSettings(
                List.of(metric),
                List.of(COUNTRY),
                plan.periods(),
                new Publication(few, 30, 0.95),
                ZoneId.of("Europe/Paris"),
                Optional.empty());
        PublishedMetrics published = new PublishedMetrics(
                new Sql(spark),
                settings,
                kept.keep(cells),
                DefinitionRows.of(spark, List.of(metric)),
                PipeTable.of(spark, Target.TABLE, targets),
                Map.of(),
                Instant.parse("2026-06-01T00:00:00Z"),
                kept);
        return new Published(published.values(), kept.keep(published.comparisons()));
    }

    @AfterEach
    void forget() {
        kept.close();
    }

    private double counted(String where) {
        return answers()
                .where(where)
                .selectExpr("100 * avg(case when value >= 9 then 1 when value < 7 then -1 else 0 end)")
                .first()
                .getDouble(0);
    }

    private static final String NO_TARGET = "metric_id | segment_key | period_type | valid_from | value | kind\n";

    @Test
    void sharesTheWholeAndItsChangeOutOverTheSegments() {
        Published published = published(0, NO_TARGET);
        Row now = published
                .values()
                .where("segment_set = 'total' and period_start = '2026-02-01'")
                .first();
        assertEquals(counted("completed_on >= '2026-02-01'"), now.<Double>getAs("value"), 1e-6);

        Row parts = published
                .comparisons()
                .where("segment_set = 'country' and period_start = '2026-02-01'")
                .selectExpr("sum(contribution)", "sum(mix_effect) + sum(rate_effect)", "count(*)")
                .first();
        assertEquals(now.<Double>getAs("value"), parts.getDouble(0), 1e-6);
        assertEquals(now.<Double>getAs("delta"), parts.getDouble(1), 1e-6);
        assertEquals(6, parts.getLong(2), "three countries, the rest and the month before");
    }

    @Test
    void comparesASegmentWithAllOthers() {
        Row france = published(0, NO_TARGET)
                .comparisons()
                .where("segment_key = 'FR' and comparison = 'rest' and period_start = '2026-02-01'")
                .first();
        double own = counted("completed_on >= '2026-02-01' and country = 'FR'");
        double others = counted("completed_on >= '2026-02-01' and country <> 'FR'");
        double all = counted("completed_on >= '2026-02-01'");
        assertEquals(own - others, france.<Double>getAs("diff"), 1e-6);
        assertEquals(others, france.<Double>getAs("other_value"), 1e-6);
        assertEquals(all - others, france.<Double>getAs("impact"), 1e-6);
        assertTrue(france.<Double>getAs("se") > 0);
    }

    @Test
    void comparesNothingWithWhatIsHidden() {
        Published published = published(10, NO_TARGET);
        List<Row> hidden = published.values().where("status = 'suppressed'").collectAsList();
        // Monaco is small; Belgium goes with it, or the total would tell.
        assertEquals(4, hidden.size(), hidden.toString());
        hidden.forEach(row -> {
            assertTrue(row.isNullAt(row.fieldIndex("value")) && row.isNullAt(row.fieldIndex("n")), row.toString());
        });
        assertEquals(
                0, published.comparisons().where("segment_key in ('MC', 'BE')").count());
        assertEquals(
                4, published.comparisons().count(), "the total and France with the month before, France with the rest");
    }

    @Test
    void callsATargetOnlyWhereTheIntervalLetsIt() {
        String targets = NO_TARGET + """
                nps | total | month | 2025-01-01 | 90 | min
                nps | total | month | 2026-02-01 | -90 | min
                nps | country=FR | month | 2026-01-01 | 90 | max
                nps | country=BE | month | 2026-01-01 | %s | min
                """.formatted(counted("completed_on < '2026-02-01' and country = 'BE'") + 0.5);
        List<String> statuses = published(0, targets)
                .values()
                .where("target is not null")
                .selectExpr("concat_ws(' ', period_start, segment_key, target_status)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
        assertEquals("2026-01-01 BE too_close_to_call", statuses.get(0));
        assertEquals("2026-01-01 FR met", statuses.get(1));
        assertEquals("2026-01-01 all missed", statuses.get(2));
        assertTrue(statuses.contains("2026-02-01 all met"), statuses.toString());
    }

    private List<String> february(Metric metric, String targets, String shown) {
        return published(metric, 0, targets)
                .values()
                .where("period_start = '2026-02-01' and segment_set = 'total'")
                .selectExpr(shown)
                .collectAsList()
                .stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList();
    }

    /** A ceiling for what should be low, a floor for what should be high, a band around what should be met. */
    @Test
    void takesATargetWithoutKindForTheWorseSide() {
        String low = NO_TARGET + "nps | total | month | 2026-01-01 | -90 |\n";
        for (MetricHeader.Direction direction : MetricHeader.Direction.values()) {
            assertEquals(
                    List.of(
                            switch (direction) {
                                case HIGHER -> "met";
                                case LOWER, TARGET -> "missed";
                            }),
                    february(score(direction, Scope.EVERYWHERE), low, "target_status"),
                    direction.toString());
        }
        String high = NO_TARGET + "nps | total | month | 2026-01-01 | 90 |\n";
        assertEquals(
                List.of("met"), february(score(MetricHeader.Direction.LOWER, Scope.EVERYWHERE), high, "target_status"));
        assertEquals(
                List.of("missed"),
                february(score(MetricHeader.Direction.TARGET, Scope.EVERYWHERE), high, "target_status"));
    }

    /** Looked at on the first of June: ninety days after February are over, a hundred are not. */
    @Test
    void isProvisionalUntilItsRowsStayOnTheirSide() {
        assertEquals(List.of("ok"), february(score(90), NO_TARGET, "status"));
        assertEquals(List.of("provisional"), february(score(100), NO_TARGET, "status"));
    }

    private static Metric score(int lookAheadDays) {
        return score(MetricHeader.Direction.HIGHER, new Scope(List.of(), List.of(), lookAheadDays));
    }
}
