package io.levier.jobs.curate;

import io.levier.common.config.Retention;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Sale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * Days in which leaving is looked for, and where they come from.
 *
 * @param told what the log says of days that nobody has set
 */
record LabelHorizon(int days, Optional<String> told) {

    /** With fewer gaps one in twenty is a handful. */
    private static final long FEWEST_GAPS = 200;

    /** The days that are set, or that purchases ask for where there are any. */
    static LabelHorizon of(Sources sources, Retention retention) {
        if (!retention.isHorizonOfPurchases() || !sources.has(Sale.TABLE)) {
            return new LabelHorizon(retention.horizonDays(), Optional.empty());
        }
        List<Row> gaps = sources.query(
                        "retention/purchase_gap",
                        Map.of(),
                        Map.of("fewest_gaps", FEWEST_GAPS),
                        Sale.TABLE,
                        CustomerPeriod.TABLE)
                .collectAsList();
        if (gaps.isEmpty()) {
            return new LabelHorizon(
                    retention.horizonDays(),
                    Optional.of(String.format(
                            Locale.ROOT,
                            "labels of %d days: retention.horizon-days is not set, and fewer than %d gaps between purchases"
                                    + " are known",
                            retention.horizonDays(),
                            FEWEST_GAPS)));
        }
        Row longest = gaps.get(0);
        int days = Retention.fittingHorizon(longest.getDouble(2));
        String whose = longest.isNullAt(0)
                ? "all customers"
                : longest.getString(0).isEmpty() ? "customers without segment" : "segment " + longest.getString(0);
        return new LabelHorizon(
                days,
                Optional.of(String.format(
                        Locale.ROOT,
                        "labels of %d days: retention.horizon-days is not set, and of the %,d gaps between purchases of %s"
                                + " 95 %% last %.0f days at most",
                        days,
                        longest.getLong(1),
                        whose,
                        longest.getDouble(2))));
    }
}
