package io.levier.jobs.effects;

import io.levier.common.effect.EffectEstimate;
import java.util.List;
import java.util.Optional;

/**
 * What could be told of a plan.
 *
 * @param found empty when nothing could
 * @param refusal why, empty when something could
 */
record Measured(Plan plan, Optional<Found> found, String refusal) {

    /**
     * An effect and what it was told from.
     *
     * @param likeness characteristics those not reached were to be made alike in
     * @param warnings all that speaks against it
     * @param fewest customers of which anything may be shown
     */
    record Found(EffectEstimate effect, CustomerCells cells, Likeness likeness, List<String> warnings, int fewest) {
        Found {
            warnings = List.copyOf(warnings);
        }
    }

    static Measured refused(Plan plan, String reason) {
        return new Measured(plan, Optional.empty(), reason);
    }

    static Measured found(Plan plan, Found found) {
        return new Measured(plan, Optional.of(found), "");
    }
}
