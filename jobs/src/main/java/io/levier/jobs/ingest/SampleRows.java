package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.col;

import io.levier.common.config.RawFile;
import io.levier.common.config.TableSource;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.Problem;
import io.levier.common.problem.UserProblem;
import io.levier.common.table.Field;
import io.levier.common.table.Privacy;
import io.levier.common.table.input.InputTables;
import io.levier.jobs.platform.AlignedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of every export as their source reads them, so that a wrong notation or mapping is seen before anything
 * is written. Personal columns show that they are filled, not with what.
 */
public final class SampleRows {
    private static final int WIDTH = 100;
    /** A sample tells how cells are read, not what time it is. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final SparkSession spark;
    private final String input;
    private final int size;
    private final Preflight preflight;
    private final Map<RawFile, Optional<Preflight.Look>> looks = new HashMap<>();

    /**
     * A look at exports.
     *
     * @param input directory the paths of the sources are relative to
     * @param size rows of each source
     */
    public SampleRows(SparkSession spark, String input, int size) {
        this.spark = spark;
        this.input = input;
        this.size = size;
        this.preflight = new Preflight(spark.sparkContext().hadoopConfiguration());
    }

    /**
     * What was read of every source that is there, as text.
     *
     * @throws BrokenContract with everything that cannot be read, of all sources
     */
    public String told(Collection<TableSource> sources) {
        StringBuilder text = new StringBuilder();
        List<Problem> problems = new ArrayList<>();
        InputTables.ALL.stream()
                .flatMap(table ->
                        sources.stream().filter(source -> source.table().equals(table)))
                .forEach(source -> {
                    try {
                        text.append(sample(source));
                    } catch (UserProblem problem) {
                        problems.addAll(problem.problems());
                    }
                });
        if (!problems.isEmpty()) {
            throw new BrokenContract(problems);
        }
        return text.toString();
    }

    private String sample(TableSource source) {
        Map<RawFile, List<FileFacts>> files = new HashMap<>();
        for (RawFile raw : source.files()) {
            if (raw.database().isPresent()) {
                return source.table() + ": a table of a database, not looked into\n";
            }
            Optional<Preflight.Look> look = looks.computeIfAbsent(raw, file -> preflight.look(input, file));
            if (look.isEmpty()) {
                return source.table() + ": not delivered\n";
            }
            if (!look.get().problems().isEmpty()) {
                throw new BrokenContract(look.get().problems());
            }
            files.put(raw, look.get().files());
        }
        Intake intake = new Intake(source, files, "", "", "", false);
        Dataset<Row> mapped = new MappedRows(spark, new Exports(spark, new Databases(spark))).of(intake);
        ContractCheck.requireColumns(source.table(), List.of(mapped.columns()), source.sqlPlace());
        List<Field> there = source.table().fields().stream()
                .filter(field -> ContractCheck.names(mapped).contains(field.name()))
                .toList();
        List<Column> shown = new ArrayList<>(there.stream()
                .map(field -> col(field.name()).cast("string").as(field.name()))
                .toList());
        shown.add(col(ContractCheck.REASONS));
        List<Row> rows = ContractCheck.check(
                        source.table(),
                        RawRows.delivered(
                                DeliveryOrder.withoutOrder(mapped.limit(size)), source.notation(), END_OF_TIME),
                        List.of())
                .select(shown.toArray(Column[]::new))
                .collectAsList();
        return told(source, there, rows)
                + ContractCheck.unknownColumns(source.table(), mapped)
                        .map(unknown -> "  " + unknown + "\n")
                        .orElse("");
    }

    private static String told(TableSource source, List<Field> columns, List<Row> rows) {
        List<Row> fine = rows.stream()
                .filter(row -> row.getString(columns.size()).isEmpty())
                .toList();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%s: %d of %d rows keep the contract%n", source.table(), fine.size(), rows.size()));
        SortedMap<String, Integer> broken = new TreeMap<>();
        for (Row row : rows) {
            for (String reason : row.getString(columns.size()).split(ContractCheck.SEPARATOR, -1)) {
                broken.merge(reason, 1, Integer::sum);
            }
        }
        broken.remove("");
        if (fine.isEmpty() && !rows.isEmpty()) {
            throw new BrokenContract(
                    source.sqlPlace() + ": not one of the first " + rows.size() + " rows of table " + source.table()
                            + " keeps its contract: " + String.join(", ", broken.keySet()),
                    "check numbers, dates and the columns the mapping takes");
        }
        broken.forEach((reason, count) ->
                text.append("  ! ").append(reason).append(" (").append(count).append(")\n"));
        fine.stream().findFirst().ifPresent(row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.add(columns.get(i).name() + "=" + shown(columns.get(i), row.getString(i)));
            }
            text.append(AlignedText.wrapped("  for example ", cells, WIDTH));
        });
        return text.toString();
    }

    private static String shown(Field field, @Nullable String value) {
        if (value == null) {
            return "∅";
        }
        return field.privacy() == Privacy.PLAIN ? value : "***";
    }
}
