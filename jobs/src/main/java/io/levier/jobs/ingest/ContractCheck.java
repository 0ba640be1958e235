package io.levier.jobs.ingest;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import io.levier.common.privacy.ColumnNames;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.Problem;
import io.levier.common.problem.Suggestion;
import io.levier.common.table.ContractRule;
import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Table;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Checks mapped rows against the declaration of their table, cell by cell; nothing is repaired, nothing is lost. */
final class ContractCheck {
    /** Why a row is refused: {@code column: rule} texts, {@link #SEPARATOR} between them, empty when it is fine. */
    static final String REASONS = "__reasons";

    static final String SEPARATOR = "\u0001";

    /** A refused row as it came, every column as text. */
    static final String CELLS = "__cells";

    /** How many cells of a row are times their zone skipped or had twice: read, and told. */
    static final String OFF_CLOCK = "__off_clock";

    /** How the column begins that holds a cell in its declared type, beside the cell as it came. */
    private static final String VALUE = "__value_";

    /** Systems write 1900 or 9999 where they know no date; as the date of a version it would hide the true ones. */
    private static final int FIRST_YEAR = 1901;

    private static final int LAST_YEAR = 2199;

    private ContractCheck() {}

    /**
     * The rows in the declared types, with {@link #REASONS}, {@link #CELLS} and what the rows carry.
     *
     * @param raw rows with all mandatory columns, see {@link #requireColumns}
     * @param more reasons the declaration does not know of, null where a row is fine
     */
    static Dataset<Row> check(Table table, RawRows raw, List<Column> more) {
        Map<String, String> present = present(raw.rows());
        List<Column> read = new ArrayList<>(List.of(col("*")));
        List<Column> reasons = new ArrayList<>();
        List<Column> cells = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        Column offClock = lit(0);
        if (present.containsKey(Exports.CORRUPT)) {
            reasons.add(col(Exports.CORRUPT));
        }
        for (Field field : table.fields()) {
            String name = present.get(field.name());
            if (name == null) {
                columns.add(lit(null).cast(Schemas.typeOf(field.type())).as(field.name()));
                continue;
            }
            Column cell = col("`" + name + "`");
            cells.add(lit(field.name()));
            cells.add(cell.cast(DataTypes.StringType));
            if (!field.type().isScalar()) {
                columns.add(cell.as(field.name()));
                continue;
            }
            Column text = raw.reading().text(field, cell);
            Column value = col(VALUE + field.name());
            read.add(raw.reading().value(field, text).as(VALUE + field.name()));
            if (field.type() == FieldType.TIMESTAMP) {
                offClock = offClock.plus(
                        when(raw.reading().isOffClock(field, text), 1).otherwise(0));
            }
            columns.add(value.as(field.name()));
            reasons.addAll(rules(field, text, value));
            if (Duplicates.liesBehind(field)) {
                reasons.add(reason(field, "in the future", isAhead(value, raw)));
            }
        }
        reasons.addAll(more);
        read.add(offClock.as(OFF_CLOCK));
        columns.add(col(REASONS));
        columns.add(col(OFF_CLOCK));
        raw.carried().forEach(name -> columns.add(col(name)));
        // Good rows are not carried twice.
        columns.add(when(isFine(), lit(null))
                .otherwise(map(cells.toArray(Column[]::new)))
                .as(CELLS));
        // Step by step: every cell is read once, however many rules look at it.
        return raw.rows()
                .select(read.toArray(Column[]::new))
                // A text rather than an array: arrays of optional elements are evaluated without generated code.
                .withColumn(REASONS, concat_ws(SEPARATOR, reasons.toArray(Column[]::new)))
                .select(columns.toArray(Column[]::new));
    }

    /** A slip of a year would win over every later correction. */
    private static Column isAhead(Column value, RawRows raw) {
        return value.gt(lit(raw.knowable())).and(year(value).leq(LAST_YEAR));
    }

    static Column isFine() {
        return col(REASONS).equalTo("");
    }

    private static Map<String, String> present(Dataset<Row> mapped) {
        Map<String, String> present = new TreeMap<>();
        Arrays.stream(mapped.columns()).forEach(name -> present.put(name.toLowerCase(Locale.ROOT), name));
        return present;
    }

    /** What is told of columns the contract has no place for: they are left out, and a mistyped one would be missed. */
    static Optional<String> unknownColumns(Table table, Dataset<Row> mapped) {
        Map<String, String> present = present(mapped);
        List<String> known = table.fields().stream().map(Field::name).toList();
        List<String> lacking =
                known.stream().filter(name -> !present.containsKey(name)).toList();
        List<String> unknown = present.entrySet().stream()
                .filter(column -> !known.contains(column.getKey()))
                .map(Map.Entry::getValue)
                .filter(name -> !name.equals(Exports.CORRUPT))
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("left out, because the contract has no such column: "
                        + ColumnNames.told(unknown, name -> withMeant(name, lacking)));
    }

    private static String withMeant(String name, List<String> lacking) {
        return Suggestion.nearest(name.toLowerCase(Locale.ROOT), lacking)
                .map(meant -> name + " (did you mean \"" + meant + "\"?)")
                .orElse(name);
    }

    /** The columns of a delivery, in small letters. */
    static Set<String> names(Dataset<Row> mapped) {
        return present(mapped).keySet();
    }

    /**
     * Refuses rows that lack mandatory columns.
     *
     * @param place the export or mapping the rows come from, for the message
     * @throws BrokenContract naming every column that is missing, and the one that may have been meant
     */
    static void requireColumns(Table table, Collection<String> columns, String place) {
        List<Problem> problems = lacking(table, columns, place);
        if (!problems.isEmpty()) {
            throw new BrokenContract(problems);
        }
    }

    /** The mandatory columns that are not among these, each as a problem. */
    static List<Problem> lacking(Table table, Collection<String> columns, String place) {
        Set<String> present =
                columns.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(toSet());
        List<Problem> problems = new ArrayList<>();
        for (Field field : table.fields()) {
            if (field.isMandatory() && !present.contains(field.name())) {
                problems.add(new Problem(
                        place + " has no column \"" + field.name() + "\", which table " + table + " needs",
                        "add it to the export, or map it with an SQL file; "
                                + ColumnNames.instead(field.name(), columns, table)));
            }
        }
        return problems;
    }

    private static List<Column> rules(Field field, Column text, Column typed) {
        List<Column> rules = new ArrayList<>();
        if (field.isMandatory()) {
            rules.add(reason(field, ContractRule.REQUIRED.words(), text.isNull()));
        }
        if (field.type() != FieldType.STRING) {
            rules.add(reason(
                    field,
                    ContractRule.TYPE.with(field.type().name().toLowerCase(Locale.ROOT)),
                    text.isNotNull().and(typed.isNull())));
        }
        if (!field.allowed().isEmpty()) {
            rules.add(
                    reason(field, ContractRule.ALLOWED.words(), text.isNotNull().and(typed.isNull())));
        }
        if (Duplicates.datesVersions(field)) {
            rules.add(reason(
                    field, ContractRule.PLACEHOLDER.words(), not(year(typed).between(FIRST_YEAR, LAST_YEAR))));
        }
        if (field.minimum() != null) {
            rules.add(reason(field, ContractRule.MINIMUM.with(field.minimum()), typed.lt(field.minimum())));
        }
        if (field.maximum() != null) {
            rules.add(reason(field, ContractRule.MAXIMUM.with(field.maximum()), typed.gt(field.maximum())));
        }
        return rules;
    }

    private static Column reason(Field field, String rule, Column isBroken) {
        return when(isBroken, concat(lit(field.name() + ": "), lit(rule)));
    }
}
