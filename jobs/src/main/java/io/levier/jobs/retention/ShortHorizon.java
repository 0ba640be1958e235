package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.max;

import io.levier.common.config.Retention;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Whether customers are taken for lost who are only between two purchases. */
final class ShortHorizon {
    private static final int MONTH = 30;

    private ShortHorizon() {}

    /** The horizon the gaps ask for: the 95th percentile, in whole months of 30 days. */
    static int fitting(double gap) {
        return MONTH * Math.max(1, (int) Math.ceil(gap / MONTH));
    }

    /** What {@link PurchaseRhythms} say against the horizon that is set; nothing where contracts tell who leaves. */
    static Optional<String> doubt(Dataset<Row> rhythms, Retention retention) {
        return retention.form() == Retention.Form.CONTRACTUAL
                ? Optional.empty()
                : doubt(rhythms.agg(max(PurchaseRhythms.LONG_GAP)).first(), retention);
    }

    /**
     * What speaks against the horizon that is set; empty when most gaps are shorter, or nobody has come back.
     *
     * @param gap one row with the 95th percentile of the days between purchases
     */
    static Optional<String> doubt(Row gap, Retention retention) {
        return gap.isNullAt(0) || fitting(gap.getDouble(0)) <= retention.horizonDays()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "5 %% of the gaps between purchases are longer than %.0f days: with retention.horizon-days %d"
                                + " customers count as lost who are only between two purchases, %d days fit",
                        gap.getDouble(0),
                        retention.horizonDays(),
                        fitting(gap.getDouble(0))));
    }
}
