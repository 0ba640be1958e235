package io.levier.jobs.roi;

import io.levier.common.roi.Benefit;
import io.levier.common.roi.Evidence;
import io.levier.common.roi.ReturnStudy;
import java.util.List;
import java.util.Optional;

/**
 * What could be told of one initiative.
 *
 * @param study empty when nothing could
 * @param reached whom each of the benefits reaches, in their order
 */
record Returned(
        String initiative,
        boolean isPlanned,
        String status,
        Optional<ReturnStudy> study,
        List<Benefit> benefits,
        List<Reach> reached,
        List<String> warnings) {

    /** Nothing could be told, for this reason. */
    static Returned refused(String initiative, boolean isPlanned, String status, String reason) {
        return new Returned(initiative, isPlanned, status, Optional.empty(), List.of(), List.of(), List.of(reason));
    }

    Optional<Evidence> evidence() {
        return benefits.stream().map(Benefit::evidence).reduce(Evidence::weaker);
    }

    /**
     * Customers of an initiative in one stream.
     *
     * @param all who are there at present
     * @param counted those no earlier initiative counts and the measured effect tells of
     * @param earlier initiatives that count the others
     */
    record Reach(long all, long counted, List<String> earlier) {
        static final Reach NOBODY = new Reach(0, 0, List.of());

        /** Without those nobody alike could be found for: what it changed for them is not known. */
        Reach measuredIn(double share) {
            return new Reach(all, Math.round(share * counted), earlier);
        }
    }
}
