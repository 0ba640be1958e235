package io.levier.jobs.privacy;

import io.levier.common.table.Table;
import io.levier.jobs.platform.Concurrently;
import io.levier.jobs.platform.ErasedPersons;
import io.levier.jobs.platform.ErasedRows;
import io.levier.jobs.platform.JobContext;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Deletes the rows of erased persons wherever tables have them. What is to be deleted is known by tokens that stand in the
 * warehouse already, so a run that is killed half-way is finished by the next one, in whatever order.
 */
final class Sweep {
    private final JobContext context;
    private final ErasedPersons persons;

    Sweep(JobContext context, ErasedPersons persons) {
        this.context = context;
        this.persons = persons;
    }

    /** Rows deleted, by table, of those that had any. */
    SortedMap<Table, Long> all() {
        List<Table> there = ErasedRows.tables().stream()
                .filter(table -> context.tables().exists(table))
                .toList();
        List<Long> deleted = Concurrently.map(there, this::sweep);
        SortedMap<Table, Long> byTable = new TreeMap<>(Comparator.comparing(Table::name));
        for (int i = 0; i < there.size(); i++) {
            if (deleted.get(i) > 0) {
                byTable.put(there.get(i), deleted.get(i));
            }
        }
        return byTable;
    }

    private long sweep(Table table) {
        context.step("erasing from " + table);
        Dataset<Row> doomed =
                new ErasedRows(context.tables(), persons.keys()).of(table).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            // Without the question Delta would look through the table again to find nothing.
            if (doomed.isEmpty()) {
                return 0;
            }
            String before = context.tables().contentOf(table).orElse(context.runId());
            return context.tables().delete(table, doomed, ErasedRows.isSame(table), persons.without(before));
        } finally {
            doomed.unpersist();
        }
    }
}
