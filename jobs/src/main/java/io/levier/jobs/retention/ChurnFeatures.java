package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.any_value;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Person;
import io.levier.common.table.input.CustomerAttribute;
import io.levier.jobs.platform.JobContext;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * Customers active at the end of a month with what was known of them then; those who refuse profiling as of the run are
 * in no month.
 *
 * @param rows person_id, period_start, period_end, fold, amounts and the features
 * @param features in the order of the columns
 */
record ChurnFeatures(Dataset<Row> rows, List<Feature> features) {
    /** Hash buckets of persons, for validation without dates. */
    static final int FOLD_BUCKETS = 1000;

    /** What names of attributes begin with, so that none can be taken for a feature of ours. */
    static final String ATTRIBUTE = "attribute_";

    private static final String SALT = "levier-churn-1";
    private static final List<String> KEYS =
            List.of("person_id", "period_start", "period_end", "is_provisional", "fold");

    /** Prices rise, so that an amount paid last year was another customer's than the same amount today. */
    private static final List<String> AMOUNTS = List.of("mrr", "revenue_12m", "revenue_days");

    static ChurnFeatures of(JobContext context, ZoneId zone, List<String> exclude) {
        Dataset<Row> known = context.sql()
                .query(
                        "retention/churn_feature",
                        Map.of(
                                "customer_period",
                                context.tables().read(CustomerPeriod.TABLE).where(CustomerPeriod.MONTHLY),
                                "person",
                                context.tables().read(Person.TABLE)),
                        Map.of());
        Dataset<Row> rows = withAttributes(context, known, zone)
                .withColumn("fold", pmod(xxhash64(col("person_id"), lit(SALT)), lit((long) FOLD_BUCKETS)));
        List<Feature> features = new ArrayList<>();
        for (StructField field : rows.schema().fields()) {
            if (!KEYS.contains(field.name()) && !AMOUNTS.contains(field.name()) && !exclude.contains(field.name())) {
                features.add(new Feature(field.name(), field.dataType().equals(DataTypes.DoubleType)));
            }
        }
        return new ChurnFeatures(rows, features);
    }

    /** One column per attribute. */
    private static Dataset<Row> withAttributes(JobContext context, Dataset<Row> known, ZoneId zone) {
        if (!context.tables().exists(CustomerAttribute.TABLE)) {
            return known;
        }
        Dataset<Row> attributes = context.tables().read(CustomerAttribute.TABLE);
        Map<String, Boolean> kinds = new TreeMap<>();
        attributes
                .groupBy("attribute")
                .agg(count(col("value_number")).as("numbers"))
                .collectAsList()
                .forEach(row -> kinds.put(row.getString(0), row.getLong(1) > 0));
        List<Column> columns = new ArrayList<>();
        kinds.forEach((name, isNumber) -> columns.add(any_value(
                        when(col("attribute").equalTo(name), col(isNumber ? "value_number" : "value_text")), lit(true))
                .as(ATTRIBUTE + name)));
        Dataset<Row> latest = context.sql()
                .query(
                        "retention/churn_attribute",
                        Map.of(
                                "churn_feature", known,
                                "customer_attribute", attributes,
                                "identity_map", context.tables().read(IdentityMap.TABLE)),
                        Map.of("zone", zone.getId()));
        if (columns.isEmpty()) {
            return known;
        }
        Dataset<Row> wide = latest.groupBy("person_id", "period_start")
                .agg(columns.get(0), Arrays.copyOfRange(columns.toArray(Column[]::new), 1, columns.size()));
        return known.join(wide, new String[] {"person_id", "period_start"}, "left");
    }
}
