package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.max;

import io.levier.common.config.Retention;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Whether customers are taken for lost who are only between two purchases. */
final class ShortHorizon {
    private ShortHorizon() {}

    /** What {@link PurchaseRhythms} say against the horizon that is set; nothing where contracts tell, or the gaps themselves. */
    static Optional<String> doubt(Dataset<Row> rhythms, Retention retention) {
        return retention.form() == Retention.Form.CONTRACTUAL || retention.isHorizonOfPurchases()
                ? Optional.empty()
                : doubt(rhythms.agg(max(PurchaseRhythms.LONG_GAP)).first(), retention);
    }

    /**
     * What speaks against the horizon that is set; empty when most gaps are shorter, or nobody has come back.
     *
     * @param gap one row with the 95th percentile of the days between purchases
     */
    static Optional<String> doubt(Row gap, Retention retention) {
        return gap.isNullAt(0) || Retention.fittingHorizon(gap.getDouble(0)) <= retention.horizonDays()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "5 %% of the gaps between purchases are longer than %.0f days: with retention.horizon-days %d"
                                + " customers count as lost who are only between two purchases, %d days fit",
                        gap.getDouble(0),
                        retention.horizonDays(),
                        Retention.fittingHorizon(gap.getDouble(0))));
    }
}
