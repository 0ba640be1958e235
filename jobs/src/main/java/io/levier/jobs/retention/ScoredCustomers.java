package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.transform_values;
import static org.apache.spark.sql.functions.unix_date;

import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.FeatureWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Customers with their risk, what it is made of and what hangs on it; nothing is trained again. */
final class ScoredCustomers {
    /** Column with the bins the features of a customer fall into. */
    static final String DUMMIES = "dummies";

    /** Column with the places of the features whose category nobody had in training. */
    static final String UNSEEN = "unseen";

    private static final int REASONS = 3;
    private static final double YEAR = 365;
    private static final double MONTH = 30;

    private ScoredCustomers() {}

    /**
     * A row per customer with effects by feature and revenue by theme, in the order of {@link Reasons#names}.
     *
     * @param current features of the last complete month
     * @param horizonDays over which revenue is expected
     */
    static Dataset<Row> of(Dataset<Row> current, ChurnScorer model, Reasons reasons, int horizonDays) {
        List<FeatureBins.OfFeature> bins = model.bins().bins();
        Dataset<CustomerScore> scores =
                seen(current, bins, horizonDays).map(new Scoring(model, reasons), Encoders.bean(CustomerScore.class));
        List<Column> columns = new ArrayList<>(List.of(
                col("customer.personId").as("person_id"),
                date_from_unix_date(col("customer.asOf")).as("as_of"),
                col("customer.expectedRevenue").as("expected_revenue"),
                col("customer.segment").as("segment"),
                col("customer.country").as("country"),
                col("customer.kind").as("kind"),
                col("customer.plan").as("plan"),
                col("prob"),
                lit(Scoring.rounded(model.base())).as("base_log_odds"),
                byName(names(bins), col("effects")).as("effects"),
                col("revenueByTheme").as("revenue_by_theme")));
        columns.addAll(reasons(bins));
        columns.addAll(List.of(col(DUMMIES), col("addedBySteps").as("calibration_log_odds"), col(UNSEEN)));
        return scores.select(columns.toArray(Column[]::new));
    }

    private static Dataset<SeenCustomer> seen(Dataset<Row> current, List<FeatureBins.OfFeature> bins, int horizonDays) {
        List<Column> numbers = new ArrayList<>();
        List<Column> texts = new ArrayList<>();
        for (FeatureBins.OfFeature feature : bins) {
            Column column = ScoringSchema.column(current, feature.feature());
            if (feature.feature().isNumber()) {
                numbers.add(coalesce(column, lit(Double.NaN)));
            } else {
                texts.add(column);
            }
        }
        return current.select(
                        col("person_id").as("personId"),
                        unix_date(col("period_end")).as("asOf"),
                        expectedRevenue(horizonDays).as("expectedRevenue"),
                        col("segment"),
                        col("country"),
                        col("kind"),
                        col("plan"),
                        array(numbers.toArray(Column[]::new))
                                .cast("array<double>")
                                .as("numbers"),
                        array(texts.toArray(Column[]::new))
                                .cast("array<string>")
                                .as("texts"))
                .as(Encoders.bean(SeenCustomer.class));
    }

    /** Name, English and French of each reason; no value where there are fewer. */
    private static List<Column> reasons(List<FeatureBins.OfFeature> bins) {
        List<String> names = new ArrayList<>();
        List<Bilingual> told = new ArrayList<>();
        for (FeatureBins.OfFeature feature : bins) {
            for (int bin = 0; bin < feature.size(); bin++) {
                String name = feature.feature().name();
                names.add(name);
                told.add(FeatureWords.reason(Theme.of(name), name, feature.label(bin)));
            }
        }
        Column name = texts(names);
        Column english = texts(told.stream().map(Bilingual::english).toList());
        Column french = texts(told.stream().map(Bilingual::french).toList());
        List<Column> columns = new ArrayList<>();
        for (int place = 0; place < REASONS; place++) {
            Column reason = get(col("reasons"), lit(place));
            String column = "reason_" + (place + 1);
            columns.add(get(name, reason).as(column));
            columns.add(get(english, reason).as(column + "_en"));
            columns.add(get(french, reason).as(column + "_fr"));
        }
        return columns;
    }

    private static List<String> names(List<FeatureBins.OfFeature> bins) {
        return bins.stream().map(feature -> feature.feature().name()).toList();
    }

    /** Numbers as a map. The names are the same in every row: a map made of two arrays would look for equal ones in each. */
    private static Column byName(List<String> names, Column numbers) {
        Column places = array(
                IntStream.range(0, names.size()).mapToObj(place -> lit(place)).toArray(Column[]::new));
        return transform_values(map_from_arrays(texts(names), places), (name, place) -> get(numbers, place));
    }

    private static Column texts(List<String> texts) {
        return array(texts.stream().map(text -> lit(text)).toArray(Column[]::new));
    }

    /**
     * Revenue expected if the customer stays: the contract's, or the rhythm of the last twelve months where that is more.
     * They are not added, since nothing tells orders beside a contract from orders that bill it, and revenue counted twice
     * makes calls pay that do not. Who came within the year has spent since then what is known; a
     * month at least, since a first purchase is no rhythm.
     */
    private static Column expectedRevenue(double days) {
        Column known = least(lit(YEAR), greatest(lit(MONTH), coalesce(col("revenue_days"), lit(YEAR))));
        return coalesce(
                greatest(
                        col("mrr").multiply(days * 12 / YEAR),
                        col("revenue_12m").multiply(days).divide(known)),
                lit(0.0));
    }
}
