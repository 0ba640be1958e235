package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.config.DriverColumn;
import io.levier.common.drivers.GramColumn;
import io.levier.jobs.drivers.DriverTerm.Derived;
import io.levier.jobs.drivers.DriverTerm.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A column of operations as numbers: itself held between its limits, or columns for its categories. */
record MeasuredColumn(DriverColumn source, List<Measure> measures, List<Derived> columns) {
    /** What columns of customers begin with: an item or an outcome may have the same name. */
    private static final String CUSTOMER = "customer.";

    MeasuredColumn {
        measures = List.copyOf(measures);
        columns = List.copyOf(columns);
    }

    /** Something whose importance is asked for; nothing when there is only one category. */
    static Optional<MeasuredColumn> driver(DriverColumn source, Dataset<Row> feedback) {
        return of(source, "", GramColumn.Role.DRIVER, feedback, "null");
    }

    /** Something always held. An answer without category counts with those of rare ones, so that it is not lost. */
    static Optional<MeasuredColumn> control(DriverColumn source, Dataset<Row> feedback) {
        return of(source, "", GramColumn.Role.CONTROL, feedback, "0D");
    }

    /**
     * Something of customers that is held. Where a number is not known a column of its own takes that up, so that no answer
     * is lost.
     */
    static Optional<MeasuredColumn> customer(DriverColumn source, Dataset<Row> answers) {
        if (source.kind() == DriverColumn.Kind.CATEGORY) {
            return of(source, CUSTOMER, GramColumn.Role.CONTROL, answers, "0D");
        }
        GramColumn column = numberColumn(source, CUSTOMER, GramColumn.Role.CONTROL);
        String name = column.name();
        return Optional.of(new MeasuredColumn(
                source,
                List.of(new Measure(name, Optional.of(number(source)))),
                List.of(
                        new Derived(column, name, new Derivation.Filled(column.shift())),
                        new Derived(
                                new GramColumn(name + ".absent", GramColumn.Role.CONTROL, 0, 1),
                                name,
                                new Derivation.Absent()))));
    }

    private static Optional<MeasuredColumn> of(
            DriverColumn source, String prefix, GramColumn.Role role, Dataset<Row> feedback, String withoutCategory) {
        return switch (source.kind()) {
            case NUMBER ->
                Optional.of(of(source, List.of(numberColumn(source, prefix, role)), List.of(number(source))));
            case CATEGORY -> {
                List<GramColumn> columns = new ArrayList<>();
                List<String> expressions = new ArrayList<>();
                for (String value : told(source, feedback)) {
                    columns.add(new GramColumn(prefix + source.id() + "=" + value, role, 0, 1));
                    expressions.add(String.format(
                            "if(%1$s is null, %2$s, if(cast(%1$s as string) = %3$s, 1D, 0D))",
                            source.column(), withoutCategory, DriverTerms.literal(value)));
                }
                yield columns.isEmpty() ? Optional.empty() : Optional.of(of(source, columns, expressions));
            }
        };
    }

    private static MeasuredColumn of(DriverColumn source, List<GramColumn> columns, List<String> expressions) {
        List<Measure> measures = new ArrayList<>();
        List<Derived> derived = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            measures.add(new Measure(name, Optional.of(expressions.get(i))));
            derived.add(new Derived(columns.get(i), name, new Derivation.Same()));
        }
        return new MeasuredColumn(source, measures, derived);
    }

    private static GramColumn numberColumn(DriverColumn source, String prefix, GramColumn.Role role) {
        return new GramColumn(prefix + source.id(), role, origin(source), 1);
    }

    /** 0 where it lies within the limits, else the nearer of them. */
    static double origin(DriverColumn source) {
        return Math.max(source.minimum(), Math.min(source.maximum(), 0));
    }

    /** SQL of a number held between its limits, NULL where it is not known. */
    static String number(DriverColumn source) {
        // Of no value least and greatest would make a limit.
        return String.format(
                Locale.ROOT,
                "if(%1$s is null, null, least(greatest(cast(%1$s as double), %2$sD), %3$sD))",
                source.column(),
                source.minimum(),
                source.maximum());
    }

    /**
     * The categories with a column of their own: the most frequent ones, compared with all others. Where these are all
     * there are, they are compared with the most frequent, since a column for each would say the same twice.
     */
    static List<String> told(DriverColumn source, Dataset<Row> feedback) {
        List<String> frequent = feedback
                .where(col(source.column()).isNotNull())
                .groupBy(col(source.column()).cast("string").as("value"))
                .agg(count(lit(1)).as("n"))
                .orderBy(col("n").desc(), col("value"))
                .limit(source.categories() + 1)
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
        return (frequent.size() > source.categories()
                        ? frequent.subList(0, source.categories())
                        : frequent.subList(Math.min(1, frequent.size()), frequent.size()))
                .stream().sorted().toList();
    }
}
