package io.levier.jobs.access;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.levier.common.config.SuiteConfig;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.Metric;
import io.levier.common.metric.MetricHeader;
import io.levier.common.metric.Quantile;
import io.levier.common.metric.Quantity;
import io.levier.common.metric.RowSums;
import io.levier.common.metric.SummedMetric;
import io.levier.common.problem.BadArgument;
import io.levier.common.problem.Suggestion;
import io.levier.common.stats.Rounding;
import io.levier.common.table.Field;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.common.table.derived.MetricValues;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.CountedFacts;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.Sql;
import io.levier.jobs.platform.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where a published number comes from: its definition, the rules it was computed by, its versions, and the rows behind it
 * with what each adds. Persons are not named, and what is suppressed is not shown in rows either.
 */
public final class ExplainMetricCommand implements Command<ExplainMetricArgs> {

    @Override
    public String name() {
        return "explain-metric";
    }

    @Override
    public String oneLine() {
        return "where a metric value comes from: definition, rules, versions, and the rows behind it, masked";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "explain-metric nps --warehouse demo/warehouse",
                "explain-metric nps --kind quarter --start 2026-04-01 --segment country=FR --rows 5");
    }

    @Override
    public ExplainMetricArgs newArgs() {
        return new ExplainMetricArgs();
    }

    @Override
    public int run(ExplainMetricArgs args, Launch launch) {
        SuiteConfig suite = launch.config(args);
        Metric metric = metric(suite, args.metric());
        return launch.inSession(args, suite, spark -> {
            Warehouse warehouse =
                    Warehouse.at(args.warehouse(), spark.sparkContext().hadoopConfiguration());
            Sql sql = new Sql(spark);
            Dataset<Row> definition = sql.look(
                    "access/metric_definition",
                    warehouse,
                    List.of(MetricDefinitions.TABLE),
                    Map.of("metric_id", metric.id()));
            Dataset<Row> value = sql.look(
                    "access/metric_value",
                    warehouse,
                    List.of(MetricValues.TABLE),
                    Map.of(
                            "metric_id", metric.id(),
                            "period_type", args.kind(),
                            "segment_set", args.segmentSet(),
                            "segment_key", args.segmentKey(),
                            "asked_start", args.start().map(Object::toString).orElse("")));
            Row shown = value.collectAsList().stream()
                    .findFirst()
                    .orElseThrow(() -> new BadArgument(
                            "no value of " + metric.id() + " is published for that period and segment",
                            "levier query --sql \"select distinct period_type, period_start, segment_set, segment_key"
                                    + " from metric_values where metric_id = '" + metric.id() + "'\" lists them"));
            Console console = launch.console();
            console.print("Definition\n" + ResultText.lines(definition) + "\n");
            console.print("Rules\n  " + rules(suite) + "\n\n");
            console.print("Value\n" + ResultText.lines(value) + "\n");
            console.print("Rows behind it\n" + rows(sql, warehouse, suite, metric, args, shown) + "\n");
            return 0;
        });
    }

    private static Metric metric(SuiteConfig suite, String id) {
        return suite.metrics().stream()
                .filter(metric -> metric.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadArgument(
                        "there is no metric \"" + id + "\"",
                        Suggestion.didYouMean(
                                id, suite.metrics().stream().map(Metric::id).toList())));
    }

    private static String rules(SuiteConfig suite) {
        return String.format(
                Locale.ROOT,
                "hidden below %d customers, low base below %d rows, intervals of %s %%, days of %s",
                suite.publication().kAnonymity(),
                suite.publication().minBase(),
                100 * suite.publication().level(),
                suite.zone());
    }

    private static String rows(
            Sql sql, Warehouse warehouse, SuiteConfig suite, Metric metric, ExplainMetricArgs args, Row shown) {
        String status = shown.getAs("status");
        if (status.equals("suppressed") || status.equals("not_computable")) {
            return "none are shown: the value is " + status + "\n";
        }
        Table fact = metric.header().of().table();
        List<Quantity> quantities = quantities(metric);
        Dataset<Row> facts = CountedFacts.of(
                        metric.header().of(), warehouse::holds, table -> sql.look(warehouse, table))
                .withColumn("levier_day", col(metric.header().of().date().name()))
                .withColumn("period_start", lit(shown.getAs("period_start")))
                .withColumn("period_end", lit(shown.getAs("period_end")))
                .where(col("levier_day")
                        .geq(col("period_start"))
                        .and(col("levier_day").lt(col("period_end"))))
                .where(inSegment(suite, args))
                .where(expr("coalesce(" + quantities.get(0).condition() + ", false)"));
        List<Column> columns = new ArrayList<>();
        fact.fields().stream().filter(Field::isKey).forEach(field -> columns.add(masked(field)));
        columns.add(col("levier_day").as("day"));
        columns.add(expr(quantities.get(0).sql()).as("adds_to_den"));
        columns.add(expr(quantities.get(1).sql()).as("adds_to_num"));
        Column[] order = columns.toArray(Column[]::new);
        Dataset<Row> rows = facts.select(order);
        return ResultText.of(rows.orderBy(col("day"), order[0]).limit(args.rows()), QueryArgs.Format.TEXT)
                + total(metric, rows);
    }

    /** What all rows add up to, those not shown too, so that it can be held against the published num and den. */
    private static String total(Metric metric, Dataset<Row> rows) {
        if (metric instanceof Quantile) {
            return "";
        }
        if (metric.header().per() == MetricHeader.Unit.CUSTOMER) {
            return "every customer counts once, however many rows there are\n";
        }
        Row sums =
                rows.agg(count(lit(1)), sum("adds_to_den"), sum("adds_to_num")).first();
        return String.format(
                Locale.ROOT,
                "%,d rows add up to den %s and num %s%n",
                sums.getLong(0),
                Rounding.published(number(sums, 1)),
                Rounding.published(number(sums, 2)));
    }

    private static double number(Row row, int at) {
        return row.isNullAt(at) ? 0 : ((Number) row.get(at)).doubleValue();
    }

    /** What a row adds below and above the line; of a quantile the value that is sorted. */
    private static List<Quantity> quantities(Metric metric) {
        if (metric instanceof Quantile quantile) {
            return List.of(quantile.values(), quantile.values());
        }
        RowSums sums = ((SummedMetric) metric).rowSums();
        return List.of(sums.x(), sums.y());
    }

    private static Column inSegment(SuiteConfig suite, ExplainMetricArgs args) {
        if (args.segmentSet().equals("total")) {
            return lit(true);
        }
        Dimension cut = suite.dimensions().stream()
                .filter(dimension -> dimension.id().equals(args.segmentSet()))
                .findFirst()
                .orElseThrow(() -> new BadArgument(
                        "there is no cut \"" + args.segmentSet() + "\"",
                        Suggestion.didYouMean(
                                args.segmentSet(),
                                suite.dimensions().stream().map(Dimension::id).toList())));
        return expr(cut.sql()).equalTo(args.segmentKey());
    }

    /** Keys that lead to a person are cut short: enough to tell rows apart, not enough to find somebody. */
    private static Column masked(Field field) {
        boolean leads = field.privacy() != Privacy.PLAIN || field.name().equals("person_id");
        return leads
                ? expr("concat(substr(sha2(cast(" + field.name() + " as string), 256), 1, 8), '…')")
                        .as(field.name())
                : col(field.name());
    }
}
