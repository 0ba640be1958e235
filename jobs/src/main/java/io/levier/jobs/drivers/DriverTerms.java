package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_keys;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.levier.common.config.DriverColumn;
import io.levier.common.config.DriverModel;
import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.Player;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.Rating;
import io.levier.jobs.drivers.DriverTerm.Derived;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            long needed = (long) Math.ceil(model.minimumCoverage() * feedback.count());
            for (String driver : asked(feedback, needed)) {
                boolean isWanted = model.items().isEmpty() || model.items().contains(driver);
                if (isWanted && scales.containsKey(driver)) {
                    terms.add(rated(driver, scales.get(driver), model.missing()));
                }
            }
        }
        for (DriverColumn column : model.columns()) {
            switch (column.kind()) {
                case NUMBER -> terms.add(number(column));
                case CATEGORY -> category(column, feedback).ifPresent(terms::add);
            }
        }
        return terms;
    }

    private static List<String> asked(Dataset<Row> feedback, long needed) {
        return feedback
                .select(explode(map_keys(col(Feedback.RATINGS.name()))).as("driver"))
                .groupBy("driver")
                .agg(count(lit(1)).as("n"))
                .where(col("n").geq(needed))
                .orderBy("driver")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static Map<String, double[]> scales(Dataset<Row> ratings) {
        Map<String, double[]> scales = new TreeMap<>();
        ratings.where(col(Rating.METRIC_ROLE.name()).isin("DRIVER", "CES"))
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

    private static DriverTerm rated(String driver, double[] scale, DriverModel.Missing missing) {
        double low = scale[0];
        double high = scale[1];
        double middle = Math.rint((low + high) / 2);
        GramColumn column = GramColumn.driver(driver, middle);
        GramColumn room = new GramColumn(driver + ".headroom", GramColumn.Role.HEADROOM, 0, 1);
        List<Derived> columns = new ArrayList<>();
        if (missing == DriverModel.Missing.STRUCTURAL) {
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
        double unknown = missing == DriverModel.Missing.STRUCTURAL ? 0 : Double.NaN;
        return new DriverTerm(
                player.withHeadroom(room.name()),
                List.of(new DriverTerm.Measure(driver, Optional.empty())),
                columns,
                missing == DriverModel.Missing.COMPLETE,
                Optional.of(new Derived(room, driver, new Derivation.Room(high))),
                Optional.of(DriverTerm.Tails.of(driver, low, high, unknown)),
                Optional.of("100D * (" + rating(driver) + " - " + low + "D) / " + (high - low) + "D"));
    }

    /** SQL of the rating of an item on its own scale. */
    static String rating(String driver) {
        return "ratings[" + literal(driver) + "]";
    }

    /** A text literal: quotes and backslashes of the value are data. */
    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static DriverTerm number(DriverColumn column) {
        double shift = Math.max(column.minimum(), Math.min(column.maximum(), 0));
        String expression = String.format(
                Locale.ROOT,
                "least(greatest(cast(%s as double), %sD), %sD)",
                column.column(),
                column.minimum(),
                column.maximum());
        return measured(
                Player.of(column.id()),
                List.of(new GramColumn(column.id(), GramColumn.Role.DRIVER, shift, 1)),
                // Of no value least and greatest would make a limit.
                List.of("if(" + column.column() + " is null, null, " + expression + ")"));
    }

    private static DriverTerm measured(Player player, List<GramColumn> columns, List<String> expressions) {
        List<DriverTerm.Measure> measures = new ArrayList<>();
        List<Derived> derived = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            measures.add(new DriverTerm.Measure(name, Optional.of(expressions.get(i))));
            derived.add(new Derived(columns.get(i), name, new Derivation.Same()));
        }
        return new DriverTerm(player, measures, derived, true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The most frequent categories against all others; nothing when there is only one. */
    private static Optional<DriverTerm> category(DriverColumn column, Dataset<Row> feedback) {
        List<String> values = feedback
                .where(col(column.column()).isNotNull())
                .groupBy(col(column.column()).cast("string").as("value"))
                .agg(count(lit(1)).as("n"))
                .orderBy(col("n").desc(), col("value"))
                .limit(column.categories())
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
        if (values.size() < 2) {
            return Optional.empty();
        }
        List<GramColumn> columns = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        for (String value : values) {
            columns.add(new GramColumn(column.id() + "=" + value, GramColumn.Role.DRIVER, 0, 1));
            expressions.add("if(" + column.column() + " is null, null, if(" + column.column() + " = " + literal(value)
                    + ", 1D, 0D))");
        }
        return Optional.of(measured(
                Player.group(column.id(), columns.stream().map(GramColumn::name).toArray(String[]::new)),
                columns,
                expressions));
    }
}
