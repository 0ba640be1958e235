package io.levier.common.journey;

import io.levier.common.metric.Label;
import java.util.List;
import java.util.Optional;

/**
 * A process that is followed.
 *
 * @param id as it stands in {@code process_case}
 * @param of where its steps stand
 * @param activities in the order in which steps of one instant are taken
 * @param repeats what an activity said again straight away is
 * @param ends activities that finish a case
 * @param errors activities that tell somebody of a visit that something went wrong
 * @param idleHours hours of silence that finish a case, too; 0 when silence does not
 * @param longest steps of a variant that are told one by one
 * @param model how the process is meant to go, if anybody said
 */
public record Journey(
        String id,
        EventLog of,
        Label label,
        List<String> activities,
        Repeats repeats,
        List<String> ends,
        List<String> errors,
        int idleHours,
        int longest,
        Optional<ProcessModel> model,
        Optional<Funnel> funnel) {

    public Journey {
        activities = List.copyOf(activities);
        ends = List.copyOf(ends);
        errors = List.copyOf(errors);
    }

    /** What an activity said again straight away is. */
    public enum Repeats {
        /** The same step, still going on. */
        ONE,
        /** A step of its own. */
        EACH
    }
}
