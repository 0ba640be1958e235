package io.levier.jobs.drivers;

import io.levier.common.config.DriverColumn;
import io.levier.common.config.DriverModel;
import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.Player;
import io.levier.common.problem.BadConfig;
import io.levier.common.problem.Problem;
import io.levier.jobs.drivers.DriverTerm.Derived;
import io.levier.jobs.drivers.DriverTerm.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The drivers of a model as the data have them: which items were asked often enough, on which scale, which categories.
 *
 * @param terms rated items in alphabetical order, then measured columns in that of the configuration
 * @param leftOut items that cannot be used, and why
 */
record DriverTerms(List<DriverTerm> terms, List<String> leftOut) {

    DriverTerms {
        terms = List.copyOf(terms);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Finds them.
     *
     * @param feedback rows of the model that have its outcome
     */
    static DriverTerms of(DriverModel model, Dataset<Row> feedback, Dataset<Row> ratings) {
        List<DriverTerm> terms = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        if (model.block() == DriverModel.Block.PERCEPTION) {
            RatedScales scales = RatedScales.of(feedback, ratings);
            requireTargetsOnScale(model, scales);
            RatedItems items = RatedItems.of(feedback);
            long needed = (long) Math.ceil(model.minimumCoverage() * feedback.count());
            for (String driver : items.ratedBy(needed)) {
                boolean isWanted = model.items().isEmpty() || model.items().contains(driver);
                if (isWanted && scales.isMixed(driver)) {
                    leftOut.add(scales.mixed(driver, model.id()));
                } else if (isWanted && scales.has(driver) && !isOutcome(model, scales.of(driver))) {
                    terms.add(rated(driver, scales.of(driver), model, items));
                }
            }
        }
        List<DriverColumn> sources = new ArrayList<>(model.columns());
        if (model.block().isOfComments()) {
            sources.addAll(TopicColumns.of(model, feedback));
        }
        for (DriverColumn source : sources) {
            MeasuredColumn.driver(source, feedback).map(DriverTerms::measured).ifPresent(terms::add);
        }
        return new DriverTerms(terms, leftOut);
    }

    /** An answer does not explain itself. */
    private static boolean isOutcome(DriverModel model, RatedScales.Scale scale) {
        return model.outcome() == DriverModel.Outcome.CES && scale.isEffort();
    }

    private static DriverTerm rated(String driver, RatedScales.Scale scale, DriverModel model, RatedItems items) {
        double low = scale.low();
        double high = scale.high();
        double middle = Math.rint((low + high) / 2);
        GramColumn column = GramColumn.driver(driver, middle);
        boolean isStructural = model.missing() == DriverModel.Missing.STRUCTURAL;
        List<Derived> columns = new ArrayList<>();
        if (isStructural) {
            columns.add(new Derived(column, driver, new Derivation.Filled(middle)));
            columns.add(new Derived(
                    new GramColumn(driver + ".not_applicable", GramColumn.Role.DRIVER, 0, 1),
                    driver,
                    new Derivation.Absent()));
        } else {
            columns.add(new Derived(column, driver, new Derivation.Same()));
        }
        Player player = columns.size() == 1
                ? Player.of(driver)
                : Player.rated(driver, columns.get(1).column().name());
        List<Move> moves = moves(driver, scale, model, items);
        double unknown = isStructural ? 0 : Double.NaN;
        return new DriverTerm(
                player.withHeadrooms(moves.stream().map(Move::column).toList()),
                List.of(new DriverTerm.Measure(driver, Optional.empty())),
                columns,
                model.missing() == DriverModel.Missing.COMPLETE || model.missing() == DriverModel.Missing.AUTO,
                moves,
                Optional.of(DriverTerm.Tails.of(driver, low, high, unknown)),
                scale.isEffort(),
                Optional.of("100D * (" + rating(driver) + " - " + low + "D) / " + (high - low) + "D"));
    }

    private static List<Move> moves(String driver, RatedScales.Scale scale, DriverModel model, RatedItems items) {
        List<Move> moves = new ArrayList<>();
        moves.add(Move.of(
                Scenario.PLUS_ONE, driver, new Derivation.Room(scale.high()), items.below(driver, scale.high())));
        items.worstThirdToMedian(driver)
                .map(lift -> Move.of(Scenario.WORST_THIRD_TO_MEDIAN, driver, lift, Optional.empty()))
                .ifPresent(moves::add);
        Optional.ofNullable(model.goals().targets().get(driver))
                .map(target ->
                        Move.of(Scenario.TO_TARGET, driver, new Derivation.Below(target), items.below(driver, target)))
                .ifPresent(moves::add);
        return moves;
    }

    private static void requireTargetsOnScale(DriverModel model, RatedScales scales) {
        List<Problem> problems = new ArrayList<>();
        model.goals().targets().forEach((driver, target) -> {
            if (scales.has(driver)) {
                RatedScales.Scale scale = scales.of(driver);
                if (target < scale.low() || target > scale.high()) {
                    problems.add(new Problem(
                            "drivers/" + model.id() + ".yaml: target " + target + " of " + driver
                                    + ", which is rated from " + scale.low() + " to " + scale.high(),
                            "give the target on the scale of the item"));
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new BadConfig(problems);
        }
    }

    /** SQL of the rating of an item on its own scale. */
    static String rating(String driver) {
        return "ratings[" + literal(driver) + "]";
    }

    /** A text literal: quotes and backslashes of the value are data. */
    static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static DriverTerm measured(MeasuredColumn column) {
        String id = column.source().id();
        String[] names = column.columns().stream()
                .map(derived -> derived.column().name())
                .toArray(String[]::new);
        Player player = column.source().kind() == DriverColumn.Kind.NUMBER ? Player.of(id) : Player.group(id, names);
        return new DriverTerm(
                player,
                column.measures(),
                column.columns(),
                true,
                List.of(),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
