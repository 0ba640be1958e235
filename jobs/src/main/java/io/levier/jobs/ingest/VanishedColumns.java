package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;

import io.levier.common.config.TableSource;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.Problem;
import io.levier.common.table.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Columns the last delivery filled and this one does not have. They are optional, so their absence breaks no rule; but
 * publishing would empty them without a word.
 */
final class VanishedColumns {

    private VanishedColumns() {}

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
                .filter(field -> !delivered.contains(field.name()))
                .filter(field -> !source.droppedColumns().contains(field.name()))
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
