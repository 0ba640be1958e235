package io.levier.jobs.roi;

import io.levier.common.roi.BenefitStream;
import io.levier.common.roi.Evidence;
import io.levier.common.roi.Factor;
import io.levier.common.roi.MoneyLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * How what an initiative changes becomes money.
 *
 * @param chain the effect first, then what leads from it to the stream
 */
record Worth(BenefitStream stream, List<Factor> chain, Evidence evidence) {
    private static final String DRIVER_METRIC = "driver_mean";
    private static final String DRIVER = "driver=";
    private static final String SCORE = "nps";
    private static final String TOTAL = "total";

    /**
     * The ways an initiative brings money, none when nothing says what its metric is worth.
     *
     * @param initiative a row of {@code roi/initiative.sql}
     * @param gains points of score per point of a driver, by driver
     */
    static List<Worth> of(
            Row initiative, Factor effect, Evidence evidence, List<MoneyLink> links, Map<String, Factor> gains) {
        String metric = initiative.getAs("expected_metric");
        String segment = initiative.getAs("segment_key");
        List<Worth> worth = new ArrayList<>();
        for (MoneyLink link : links) {
            if (link.metric().equals(metric) && link.segment().equals(segment)) {
                worth.add(new Worth(link.stream(), List.of(effect, link.factor()), evidence.weaker(link.evidence())));
            }
        }
        Optional<Factor> gain = gain(initiative, gains);
        if (worth.isEmpty() && gain.isPresent()) {
            for (MoneyLink link : links) {
                if (link.metric().equals(SCORE) && link.segment().equals(TOTAL)) {
                    worth.add(new Worth(
                            link.stream(),
                            List.of(effect, gain.get(), link.factor()),
                            evidence.weaker(Evidence.MODEL).weaker(link.evidence())));
                }
            }
        }
        return worth;
    }

    /** Whether a driver is what an initiative means to improve, so that its gain is worth looking up. */
    static boolean isOfDriver(Row initiative) {
        return DRIVER_METRIC.equals(initiative.getAs("expected_metric"))
                && initiative.<String>getAs("segment_key").startsWith(DRIVER);
    }

    private static Optional<Factor> gain(Row initiative, Map<String, Factor> gains) {
        return isOfDriver(initiative)
                ? Optional.ofNullable(
                        gains.get(initiative.<String>getAs("segment_key").substring(DRIVER.length())))
                : Optional.empty();
    }
}
