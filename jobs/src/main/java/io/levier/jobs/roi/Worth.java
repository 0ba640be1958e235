package io.levier.jobs.roi;

import io.levier.common.roi.BenefitStream;
import io.levier.common.roi.Evidence;
import io.levier.common.roi.Factor;
import io.levier.common.roi.MoneyLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * How what an initiative changes becomes money.
 *
 * @param chain the effect first, then what leads from it to the stream
 * @param effect what it begins with
 */
record Worth(BenefitStream stream, List<Factor> chain, Evidence evidence, MeasuredEffect effect) {
    private static final String DRIVER_METRIC = "driver_mean";
    private static final String DRIVER = "driver=";
    private static final String SCORE = "nps";
    private static final String TOTAL = "total";

    Worth {
        chain = List.copyOf(chain);
    }

    /**
     * The ways an initiative brings money, one a stream: where several lead to the same money the one with the firmest
     * evidence, so that what was measured of it takes the place of what was only assumed. None when nothing says what its
     * effects are worth.
     *
     * @param effects on what it was meant to move first
     * @param gains points of score per point of a driver, by driver
     */
    static List<Worth> of(List<MeasuredEffect> effects, List<MoneyLink> links, Map<String, Factor> gains) {
        Map<BenefitStream, Worth> worth = new EnumMap<>(BenefitStream.class);
        for (MeasuredEffect effect : effects) {
            for (Worth way : of(effect, links, gains)) {
                worth.merge(way.stream(), way, Worth::firmer);
            }
        }
        return List.copyOf(worth.values());
    }

    private Worth firmer(Worth other) {
        return other.evidence.compareTo(evidence) < 0 ? other : this;
    }

    private static Collection<Worth> of(MeasuredEffect effect, List<MoneyLink> links, Map<String, Factor> gains) {
        List<Worth> worth = new ArrayList<>();
        for (MoneyLink link : links) {
            if (link.metric().equals(effect.metric()) && link.segment().equals(effect.segment())) {
                worth.add(new Worth(
                        link.stream(),
                        List.of(effect.factor(), link.factor()),
                        effect.evidence().weaker(link.evidence()),
                        effect));
            }
        }
        Optional<Factor> gain = gain(effect, gains);
        if (worth.isEmpty() && gain.isPresent()) {
            for (MoneyLink link : links) {
                if (link.metric().equals(SCORE) && link.segment().equals(TOTAL)) {
                    worth.add(new Worth(
                            link.stream(),
                            List.of(effect.factor(), gain.get(), link.factor()),
                            effect.evidence().weaker(Evidence.MODEL).weaker(link.evidence()),
                            effect));
                }
            }
        }
        return worth;
    }

    /** Whether a driver is what an initiative means to improve, so that its gain is worth looking up. */
    static boolean isOfDriver(Row initiative) {
        return isOfDriver(initiative.getAs("expected_metric"), initiative.getAs("segment_key"));
    }

    private static boolean isOfDriver(String metric, String segment) {
        return DRIVER_METRIC.equals(metric) && segment.startsWith(DRIVER);
    }

    private static Optional<Factor> gain(MeasuredEffect effect, Map<String, Factor> gains) {
        return isOfDriver(effect.metric(), effect.segment())
                ? Optional.ofNullable(gains.get(effect.segment().substring(DRIVER.length())))
                : Optional.empty();
    }
}
