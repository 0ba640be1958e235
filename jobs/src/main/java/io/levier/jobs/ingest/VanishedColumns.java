package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;

import io.levier.common.config.TableSource;
import io.levier.common.privacy.ColumnNames;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.Problem;
import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Columns the last delivery filled and this one does not have. They are optional, so their absence breaks no rule; but
 * publishing would empty them without a word.
 */
final class VanishedColumns {

    private VanishedColumns() {}

    /**
     * Refuses files of one export of which a later one, by name, lost columns an earlier one has. Columns may be added.
     *
     * @throws BrokenContract naming every such file and column
     */
    static void refuseBetween(TableSource source, List<FileFacts> files) {
        Map<String, String> firstSeen = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (FileFacts file : files) {
            Set<String> header = file.header().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
            List<String> lost = firstSeen.keySet().stream()
                    .filter(name ->
                            !header.contains(name) && !source.drift().dropped().contains(name))
                    .toList();
            if (!lost.isEmpty()) {
                problems.add(lost(file, lost, firstSeen.get(lost.get(0))));
            }
            header.forEach(name -> firstSeen.putIfAbsent(name, file.path()));
        }
        if (!problems.isEmpty()) {
            throw new BrokenContract(problems);
        }
    }

    private static Problem lost(FileFacts file, List<String> columns, @Nullable String earlier) {
        if (columns.stream().allMatch(ColumnNames::mayBeTold)) {
            return new Problem(
                    file.path() + " has lost the columns " + columns + ", which " + earlier + " has",
                    "deliver them again, or accept the loss with \"dropped-columns: " + columns + "\"");
        }
        return new Problem(
                file.path() + " has lost " + ColumnNames.counted(columns.size()) + ", which " + earlier + " has",
                "see whether the header of either is there");
    }

    /**
     * Refuses an export that lost columns.
     *
     * @param published what the table holds now
     * @param delivered names of the columns of the new delivery, in small letters
     * @throws BrokenContract naming every column that vanished
     */
    static void refuse(TableSource source, Dataset<Row> published, Set<String> delivered) {
        List<String> held = List.of(published.columns());
        List<Field> absent = source.table().fields().stream()
                .filter(field -> held.contains(field.name()))
                // What is kept beside the contract is what the source says, not a column of the export.
                .filter(field -> !field.name().equals(Extra.NAME))
                .filter(field -> !delivered.contains(field.name()))
                .filter(field -> !source.drift().dropped().contains(field.name()))
                .toList();
        if (absent.isEmpty()) {
            return;
        }
        Column[] filled = absent.stream().map(field -> count(col(field.name()))).toArray(Column[]::new);
        Row counts = published
                .groupBy()
                .agg(filled[0], Arrays.copyOfRange(filled, 1, filled.length))
                .first();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < absent.size(); i++) {
            if (counts.getLong(i) > 0) {
                String name = absent.get(i).name();
                problems.add(new Problem(
                        String.format(
                                Locale.ROOT,
                                "%s has lost the column \"%s\", which %,d rows of %s hold from the last delivery",
                                source.sqlPlace(),
                                name,
                                counts.getLong(i),
                                source.table()),
                        "deliver it again, or accept the loss with \"dropped-columns: [" + name + "]\""));
            }
        }
        if (!problems.isEmpty()) {
            throw new BrokenContract(problems);
        }
    }
}
