package io.levier.jobs.drivers;

import static io.levier.jobs.drivers.ImportanceRows.addNumbers;

import io.levier.common.drivers.DriverImportance;
import io.levier.common.drivers.SimulatedGain;
import io.levier.common.stats.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** What would go with better ratings, as rows of driver_simulation without the run id. */
final class SimulationRows {
    private static final String TOGETHER = "together_";

    /**
     * One scenario of a driver, or of several.
     *
     * @param effort what it takes; empty where nobody says
     * @param concerned answers whose rating it raises; null where that is not whole answers, or of several drivers
     */
    private record Gain(
            String driver,
            String scenario,
            String assumption,
            SimulatedGain told,
            OptionalDouble effort,
            @Nullable Long concerned) {

        /** What drivers are put in order by. */
        double worth() {
            return effort.isPresent() ? told.gain() / effort.getAsDouble() : told.gain();
        }
    }

    private final DriverOutcome outcome;
    private final SortedMap<String, Double> efforts;
    private final List<Gain> gains = new ArrayList<>();

    private SimulationRows(DriverOutcome outcome) {
        this.outcome = outcome;
        this.efforts = outcome.model().goals().efforts();
    }

    static List<Row> of(DriverOutcome outcome) {
        SimulationRows rows = new SimulationRows(outcome);
        rows.addSingle();
        int single = rows.gains.size();
        rows.addTogether();
        Map<Gain, Integer> priorities = rows.priorities(rows.gains.subList(0, single));
        return rows.gains.stream()
                .map(gain -> rows.row(gain, priorities.get(gain)))
                .toList();
    }

    private void addSingle() {
        Map<String, DriverTerm.Move> moves = new HashMap<>();
        outcome.terms().drivers().stream()
                .flatMap(term -> term.moves().stream())
                .forEach(move -> moves.put(move.column(), move));
        for (DriverImportance driver : outcome.result().drivers()) {
            for (SimulatedGain gain : driver.gains()) {
                DriverTerm.Move move = Objects.requireNonNull(moves.get(gain.headroom()));
                gains.add(new Gain(
                        driver.name(),
                        move.scenario().code(),
                        move.scenario().assumption(),
                        gain,
                        effort(List.of(driver.name())),
                        move.concerned().orElse(null)));
            }
        }
    }

    private void addTogether() {
        List<String> drivers = outcome.model().goals().together();
        outcome.study()
                .together()
                .forEach((scenario, gain) -> gains.add(new Gain(
                        String.join(" + ", drivers),
                        TOGETHER + scenario.code(),
                        scenario.assumptionOfSeveral(),
                        gain,
                        effort(drivers),
                        null)));
    }

    private OptionalDouble effort(List<String> drivers) {
        return efforts.keySet().containsAll(drivers)
                ? OptionalDouble.of(drivers.stream()
                        .mapToDouble(driver -> Objects.requireNonNull(efforts.get(driver)))
                        .sum())
                : OptionalDouble.empty();
    }

    /** Gains per effort and gains cannot be compared: where some drivers have an effort, the others have no place. */
    private Map<Gain, Integer> priorities(List<Gain> single) {
        Map<Gain, Integer> priorities = new HashMap<>();
        for (Scenario scenario : Scenario.values()) {
            List<Gain> rivals = single.stream()
                    .filter(gain -> gain.scenario().equals(scenario.code()))
                    .filter(gain -> efforts.isEmpty() || gain.effort().isPresent())
                    .sorted(Comparator.comparingDouble(Gain::worth).reversed().thenComparing(Gain::driver))
                    .toList();
            for (int place = 0; place < rivals.size(); place++) {
                priorities.put(rivals.get(place), place + 1);
            }
        }
        return priorities;
    }

    private Row row(Gain gain, @Nullable Integer priority) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(outcome.model().id(), gain.driver(), gain.scenario()));
        SimulatedGain told = gain.told();
        addNumbers(
                cells,
                told.meanMove(),
                outcome.outcomeMean(),
                told.gain(),
                told.interval().low(),
                told.interval().high());
        cells.add(gain.assumption());
        cells.add(gain.concerned());
        CategoryFit.Gain ordinal = outcome.categories().gain(told.headroom());
        double effort = gain.effort().orElse(Double.NaN);
        Interval perEffort = gain.effort().isPresent() ? told.interval().times(1 / effort) : Interval.UNKNOWN;
        addNumbers(
                cells,
                ordinal.points(),
                ordinal.interval().low(),
                ordinal.interval().high(),
                effort,
                told.gain() / effort,
                perEffort.low(),
                perEffort.high());
        cells.add(priority);
        return RowFactory.create(cells.toArray());
    }
}
