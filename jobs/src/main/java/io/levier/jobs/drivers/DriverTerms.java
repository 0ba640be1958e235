package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.levier.common.config.DriverColumn;
import io.levier.common.config.DriverModel;
import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.Player;
import io.levier.common.problem.BadConfig;
import io.levier.common.problem.Problem;
import io.levier.common.table.curated.Rating;
import io.levier.jobs.drivers.DriverTerm.Derived;
import io.levier.jobs.drivers.DriverTerm.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Finds the drivers of a model in the data: which items were asked often enough, on which scale, which categories. */
final class DriverTerms {

    private DriverTerms() {}

    /**
     * The drivers of a model, rated items in alphabetical order, measured columns in that of the configuration.
     *
     * @param feedback rows of the model that have its outcome
     */
    static List<DriverTerm> of(DriverModel model, Dataset<Row> feedback, Dataset<Row> ratings) {
        List<DriverTerm> terms = new ArrayList<>();
        if (model.block() == DriverModel.Block.PERCEPTION) {
            Map<String, double[]> scales = scales(ratings);
            requireTargetsOnScale(model, scales);
            RatedItems items = RatedItems.of(feedback);
            long needed = (long) Math.ceil(model.minimumCoverage() * feedback.count());
            for (String driver : items.ratedBy(needed)) {
                boolean isWanted = model.items().isEmpty() || model.items().contains(driver);
                if (isWanted && scales.containsKey(driver)) {
                    terms.add(rated(driver, scales.get(driver), model, items));
                }
            }
        }
        for (DriverColumn source : model.columns()) {
            MeasuredColumn.driver(source, feedback).map(DriverTerms::measured).ifPresent(terms::add);
        }
        return terms;
    }

    private static Map<String, double[]> scales(Dataset<Row> ratings) {
        Map<String, double[]> scales = new TreeMap<>();
        ratings.where(col(Rating.METRIC_ROLE.name()).isin("DRIVER", "CES"))
                .where("coalesce(item_kind, 'P') in ('P', 'none')")
                .groupBy(Rating.DRIVER_ID.name())
                .agg(min(Rating.SCALE_MIN.name()), max(Rating.SCALE_MAX.name()))
                .collectAsList()
                .forEach(row -> {
                    if (!row.isNullAt(0)) {
                        scales.put(row.getString(0), new double[] {row.getDouble(1), row.getDouble(2)});
                    }
                });
        return scales;
    }

    private static DriverTerm rated(String driver, double[] scale, DriverModel model, RatedItems items) {
        double low = scale[0];
        double high = scale[1];
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
                Optional.of("100D * (" + rating(driver) + " - " + low + "D) / " + (high - low) + "D"));
    }

    private static List<Move> moves(String driver, double[] scale, DriverModel model, RatedItems items) {
        List<Move> moves = new ArrayList<>();
        moves.add(Move.of(Scenario.PLUS_ONE, driver, new Derivation.Room(scale[1])));
        items.worstThirdToMedian(driver)
                .map(lift -> Move.of(Scenario.WORST_THIRD_TO_MEDIAN, driver, lift))
                .ifPresent(moves::add);
        Optional.ofNullable(model.targets().get(driver))
                .map(target -> Move.of(Scenario.TO_TARGET, driver, new Derivation.Below(target)))
                .ifPresent(moves::add);
        return moves;
    }

    private static void requireTargetsOnScale(DriverModel model, Map<String, double[]> scales) {
        List<Problem> problems = new ArrayList<>();
        model.targets().forEach((driver, target) -> {
            double[] scale = scales.get(driver);
            if (scale != null && (target < scale[0] || target > scale[1])) {
                problems.add(new Problem(
                        "drivers/" + model.id() + ".yaml: target " + target + " of " + driver + ", which is rated from "
                                + scale[0] + " to " + scale[1],
                        "give the target on the scale of the item"));
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
                player, column.measures(), column.columns(), true, List.of(), Optional.empty(), Optional.empty());
    }
}
