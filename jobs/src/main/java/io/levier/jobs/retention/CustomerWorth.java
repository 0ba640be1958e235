package io.levier.jobs.retention;

import io.levier.common.value.GammaGamma;
import io.levier.common.value.PurchaseHistory;
import io.levier.common.value.PurchaseModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Values every customer by the fitted models; a row has the columns of customer_value without the run id. */
final class CustomerWorth {
    private static final double DIGITS = 1e9;

    private CustomerWorth() {}

    static Dataset<Row> of(
            Dataset<Row> histories,
            PurchaseModel purchases,
            @Nullable GammaGamma values,
            ValueJobSettings settings,
            LocalDate asOf,
            String modelId) {
        int horizon = settings.value().horizonDays();
        double margin = settings.value().margin();
        Date day = Date.valueOf(asOf);
        MapFunction<Row, Row> value = row -> {
            long repeats = row.getLong(1);
            PurchaseHistory history = new PurchaseHistory(repeats, row.getInt(2), row.getInt(3));
            double expected = purchases.expectedPurchases(history, horizon);
            @Nullable
            BigDecimal each =
                    values == null ? null : money(values.expectedValue(repeats, repeats > 0 ? row.getDouble(4) : 0));
            return RowFactory.create(
                    row.getString(0),
                    day,
                    horizon,
                    repeats + 1,
                    row.getInt(2),
                    row.getInt(3),
                    rounded(purchases.aliveProbability(history)),
                    rounded(expected),
                    each,
                    each == null ? null : money(expected * each.doubleValue() * margin),
                    modelId);
        };
        return histories.map(value, Encoders.row(schema()));
    }

    private static double rounded(double value) {
        return Math.rint(value * DIGITS) / DIGITS;
    }

    private static BigDecimal money(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static StructType schema() {
        return StructType.fromDDL("person_id string, as_of date, horizon_d int, n_purchases bigint, recency_d int,"
                + " age_d int, p_alive double, expected_purchases double, expected_value decimal(18,2),"
                + " value decimal(18,2), model_id string");
    }
}
