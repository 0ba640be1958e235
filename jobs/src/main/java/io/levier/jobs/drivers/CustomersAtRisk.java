package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.levier.common.config.DriverColumn;
import io.levier.common.config.DriverModel;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.weighting.InversePropensity;
import io.levier.common.weighting.PropensityCell;
import io.levier.jobs.platform.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Customers at risk in the months of a model's answers, whether they answered or not, and what those who answered count for
 * so that they stand for all. How likely customers were to answer is fitted on joint levels of what is known of all of them:
 * their number grows with levels, not with customers.
 *
 * @param months {@code person_id, period_start, bucket, is_answered, y_churn, y_revenue, levels}, kept until {@link #release}
 * @param propensity empty where none could be fitted
 * @param doubt why there is none
 */
record CustomersAtRisk(Dataset<Row> months, Optional<InversePropensity> propensity, Optional<String> doubt) {
    /** Weight of an answer beside others, mean 1. */
    static final String RESPONSE_FACTOR = "response_factor";

    /** So many joint levels are no levels any more. */
    private static final int MOST_CELLS = 50_000;

    private static final int DECIMALS = 6;
    private static final String[] PERSON_AND_MONTH = {"person_id", "period_start"};

    /** @param answers of the model */
    static CustomersAtRisk of(DriverModel model, Tables tables, Dataset<Row> answers) {
        return of(
                model,
                tables.readOrEmpty(CustomerPeriodLabel.TABLE),
                tables.readOrEmpty(CustomerPeriod.TABLE).where(CustomerPeriod.MONTHLY),
                answers);
    }

    /** @param periods monthly rows of customer_period */
    static CustomersAtRisk of(DriverModel model, Dataset<Row> labels, Dataset<Row> periods, Dataset<Row> answers) {
        Dataset<Row> answered = answers.where("person_id is not null")
                .select("person_id", "period_start")
                .distinct()
                .withColumn("answered", lit(true));
        // A month in which nobody was asked tells nothing of who answers.
        Dataset<Row> asked = answered.select("period_start").distinct();
        Dataset<Row> known = labels.where("not censored")
                .select("person_id", "period_start", "y_churn", "y_revenue")
                .join(periods.drop("run_id"), PERSON_AND_MONTH)
                .join(broadcast(asked), new String[] {"period_start"}, "left_semi")
                .join(answered, PERSON_AND_MONTH, "left");
        Column[] levels = levels(model, known);
        Dataset<Row> months = known.select(
                        col("person_id"),
                        col("period_start"),
                        AnswerVectors.bucketOf(col("person_id")).as("bucket"),
                        coalesce(col("answered"), lit(false)).as("is_answered"),
                        col("y_churn"),
                        col("y_revenue"),
                        array(levels).as("levels"))
                .persist(StorageLevel.MEMORY_AND_DISK());
        return fitted(months);
    }

    private static CustomersAtRisk fitted(Dataset<Row> months) {
        List<Row> groups = months.groupBy("levels")
                .agg(count(lit(1)), sum(when(col("is_answered"), 1L).otherwise(0L)))
                .limit(MOST_CELLS + 1)
                .collectAsList();
        if (groups.size() > MOST_CELLS) {
            return new CustomersAtRisk(
                    months,
                    Optional.empty(),
                    Optional.of(String.format(
                            Locale.ROOT,
                            "answers count as they are: customers fall into more than %,d groups by behaviour.controls",
                            MOST_CELLS)));
        }
        Optional<InversePropensity> propensity = InversePropensity.of(groups.stream()
                .map(row -> new PropensityCell(row.getList(0), row.getLong(1), row.getLong(2)))
                .toList());
        return new CustomersAtRisk(
                months,
                propensity,
                propensity.isPresent()
                        ? Optional.empty()
                        : Optional.of("answers count as they are: behaviour.controls do not tell who answers"));
    }

    /** Of the controls that customers have whether they answer or not. */
    private static Column[] levels(DriverModel model, Dataset<Row> known) {
        List<DriverColumn> controls = model.behaviour().controls().stream()
                .filter(control -> has(CustomerPeriod.TABLE, control.column()))
                .toList();
        List<String> numbers = controls.stream()
                .filter(control -> control.kind() == DriverColumn.Kind.NUMBER)
                .map(DriverColumn::column)
                .toList();
        List<Column> levels = new ArrayList<>();
        for (DriverColumn control : controls) {
            if (control.kind() == DriverColumn.Kind.CATEGORY) {
                Column value = col(control.column()).cast("string");
                levels.add(when(value.isNull(), "unknown")
                        .when(value.isin(MeasuredColumn.told(control, known).toArray()), value)
                        .otherwise("other"));
            }
        }
        if (!numbers.isEmpty()) {
            Row thirds = thirds(numbers, known);
            for (int i = 0; i < numbers.size(); i++) {
                levels.add(third(numbers.get(i), thirds.isNullAt(i) ? List.<Double>of() : thirds.<Double>getList(i)));
            }
        }
        return levels.toArray(Column[]::new);
    }

    private static Row thirds(List<String> numbers, Dataset<Row> known) {
        List<Column> thirds = numbers.stream()
                .map(name -> expr("percentile(cast(" + name + " as double), array(1D / 3, 2D / 3))"))
                .toList();
        return known.agg(thirds.get(0), thirds.subList(1, thirds.size()).toArray(Column[]::new))
                .first();
    }

    /** How many cuts a number lies beyond. */
    private static Column third(String name, List<Double> cuts) {
        Column value = col(name).cast("double");
        Column beyond =
                cuts.stream().map(cut -> when(value.gt(cut), 1).otherwise(0)).reduce(lit(0), Column::plus);
        return when(value.isNull(), "unknown").otherwise(beyond.cast("string"));
    }

    private static boolean has(Table table, String name) {
        return table.fields().stream().anyMatch(field -> field.name().equals(name));
    }

    /** {@code months} with what each would count for had it an answer; 1 where that is not known. */
    Dataset<Row> weighted() {
        if (propensity.isEmpty()) {
            return months.withColumn(RESPONSE_FACTOR, lit(1.0));
        }
        InversePropensity found = propensity.get();
        List<Row> factors = new ArrayList<>();
        for (int c = 0; c < found.cells().size(); c++) {
            factors.add(RowFactory.create(
                    found.cells().get(c).levels().toArray(),
                    new BigDecimal(found.factors().get(c))
                            .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                            .doubleValue()));
        }
        Dataset<Row> byLevels = months.sparkSession()
                .createDataFrame(factors, StructType.fromDDL("levels array<string>, " + RESPONSE_FACTOR + " double"));
        return months.join(broadcast(byLevels), new String[] {"levels"});
    }

    /** Answers with what they count for where behaviour is explained; NULL for months without a label. */
    Dataset<Row> beside(Dataset<Row> answers) {
        return answers.join(
                weighted().where("is_answered").select("person_id", "period_start", RESPONSE_FACTOR),
                PERSON_AND_MONTH,
                "left");
    }

    void release() {
        months.unpersist();
    }
}
