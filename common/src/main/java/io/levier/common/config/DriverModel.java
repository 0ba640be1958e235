package io.levier.common.config;

import io.levier.common.metric.Label;
import io.levier.common.stats.MultipleTests;
import java.util.List;
import java.util.Optional;

/**
 * One driver analysis: which outcome, which answers, which candidate drivers.
 *
 * @param id name in the driver tables
 * @param where SQL condition on the feedback table
 * @param columns measured operations; empty when the rated items are the drivers
 * @param items rated items that take part; empty means every item that was asked
 * @param controls always in the model, before any driver: what must be held but is not asked for
 * @param levers operations that may lie behind the ratings
 * @param behaviour how what customers did afterwards is explained
 * @param goals what the company thinks of doing about its items
 * @param segments columns of the feedback table whose values are analysed on their own and against the others
 * @param missing what is done with answers that lack a rating
 * @param weights what an answer counts
 * @param adjustment how p-values allow for all drivers and segments looked at
 * @param minimumCoverage items answered by a smaller share of the responses are left out
 * @param replicates bootstrap draws behind the intervals
 */
public record DriverModel(
        String id,
        Label label,
        Outcome outcome,
        Block block,
        Optional<String> where,
        List<String> items,
        List<DriverColumn> columns,
        List<DriverColumn> controls,
        List<DriverLever> levers,
        DriverBehaviour behaviour,
        DriverGoals goals,
        List<String> segments,
        Missing missing,
        Weights weights,
        MultipleTests adjustment,
        double minimumCoverage,
        int replicates,
        long seed) {

    /** Beyond this share those left out may well decide the ranking. */
    private static final double MOST_LOST = 0.1;

    public DriverModel {
        items = List.copyOf(items);
        columns = List.copyOf(columns);
        controls = List.copyOf(controls);
        levers = List.copyOf(levers);
        segments = List.copyOf(segments);
    }

    /**
     * The same with its way of missing ratings decided, where that is left to the data.
     *
     * @param lost weighted share of the answers that lack a rating, 0..1
     */
    public DriverModel decided(double lost) {
        if (missing != Missing.AUTO) {
            return this;
        }
        return withMissing(lost > MOST_LOST ? Missing.EM : Missing.COMPLETE);
    }

    /** The same with another way of missing ratings. */
    public DriverModel withMissing(Missing other) {
        return new DriverModel(
                id,
                label,
                outcome,
                block,
                where,
                items,
                columns,
                controls,
                levers,
                behaviour,
                goals,
                segments,
                other,
                weights,
                adjustment,
                minimumCoverage,
                replicates,
                seed);
    }

    /** What a missing rating means. */
    public enum Missing {
        /** Nobody knows: complete answers while they are at least nine tenths of the weight, estimates beyond. */
        AUTO,
        /** Nobody knows: only answers with every rating are used. */
        COMPLETE,
        /** The item did not apply to the customer: the answer stays, the rating counts together with its absence. */
        STRUCTURAL,
        /** Nobody knows, and too many would be left out: all answers are used, what they would have is estimated (EM). */
        EM,
        /** Nobody knows: each two columns are related by the answers that have both. */
        PAIRWISE;

        /** Whether answers with gaps are used, and what all answers would have is worked out from them. */
        public boolean usesGaps() {
            return this == EM || this == PAIRWISE;
        }
    }

    /** What an answer counts. */
    public enum Weights {
        /** The weight it came with. */
        OWN,
        /** The weight that makes respondents like all customers, where answers have been weighted. */
        RAKED
    }

    /** What is explained. */
    public enum Outcome {
        /** 100 for a promoter, 0 for a passive, −100 for a detractor: coefficients are NPS points. */
        NPS,
        /** Satisfaction from 0 to 100. */
        CSAT,
        /** Ease from 1 to 7. */
        CES
    }

    /** Perception and operation never compete inside one importance total. */
    public enum Block {
        PERCEPTION,
        OPERATION,
        /** What those who write speak of: 1 for a topic they mention, 0 for one they do not. */
        TOPICS,
        /** How they feel about it: 1 well, -1 badly, 0 neither or not a word. */
        TOPIC_SENTIMENT;

        /** Whether it is of comments, which only some customers write. */
        public boolean isOfComments() {
            return this == TOPICS || this == TOPIC_SENTIMENT;
        }
    }
}
