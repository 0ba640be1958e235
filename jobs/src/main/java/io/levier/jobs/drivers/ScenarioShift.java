package io.levier.jobs.drivers;

import java.util.ArrayList;
import java.util.List;

/**
 * What a scenario does to a predictor of an answer.
 *
 * @param moves column of the moment matrix with it
 * @param place of the measure among those of a row
 */
record ScenarioShift(String predictor, String moves, int place, Derivation derivation) {

    /** Of all drivers that have scenarios. */
    static List<ScenarioShift> of(DriverFrame frame) {
        List<ScenarioShift> shifts = new ArrayList<>();
        for (DriverTerm term : frame.terms().drivers()) {
            String predictor = term.columns().get(0).column().name();
            for (DriverTerm.Move move : term.moves()) {
                shifts.add(new ScenarioShift(
                        predictor,
                        move.column(),
                        frame.vectors().place(move.derived().measure()),
                        move.derived().derivation()));
            }
        }
        return shifts;
    }

    double of(double[] measures) {
        return derivation.of(measures[place]);
    }
}
