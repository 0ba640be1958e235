package io.levier.jobs.generate;

import io.levier.common.table.Table;
import io.levier.common.table.input.InputTables;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Scale;
import io.levier.jobs.generate.dirt.Dirt;
import io.levier.jobs.generate.dirt.DirtSpreader;
import io.levier.jobs.generate.rows.Cells;
import io.levier.jobs.generate.rows.RowSource;
import io.levier.jobs.generate.rows.RowSources;
import io.levier.jobs.generate.truth.TruthTables;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Turns owner numbers into the rows of a table: the one step of the generator that runs on the workers. */
final class RowTeller implements MapPartitionsFunction<Long, Row> {
    private static final long serialVersionUID = 1L;

    private final String table;
    private final Scale scale;
    private final Set<Dirt> dirt;
    private final Tally tally;

    /** Tells the rows of a table; it travels by name, since declarations are the same constants everywhere. */
    RowTeller(Table table, Scale scale, Set<Dirt> dirt, Tally tally) {
        this.table = table.name();
        this.scale = scale;
        this.dirt = dirt;
        this.tally = tally;
    }

    static RowSource sourceOf(Table table) {
        return InputTables.ALL.contains(table) ? RowSources.of(table) : TruthTables.sourceOf(table);
    }

    @Override
    public Iterator<Row> call(Iterator<Long> owners) {
        Table declared = InputTables.byName(table)
                .orElseGet(() -> TruthTables.all().stream()
                        .filter(truth -> truth.name().equals(table))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no such table: " + table)));
        return new Rows(declared, owners);
    }

    /** Keeps the rows of one owner at a time. */
    private final class Rows implements Iterator<Row> {
        private final Iterator<Long> owners;
        private final RowSource source;
        private final Company company = new Company(scale);
        private final Queue<Row> told = new ArrayDeque<>();
        private final Consumer<Cells> reader;

        private Rows(Table declared, Iterator<Long> owners) {
            this.owners = owners;
            this.source = sourceOf(declared);
            this.reader = new DirtSpreader(scale.seed(), dirt, declared)
                    .onto(cells -> told.add(PlainRows.of(cells)), tally::hit);
        }

        @Override
        public boolean hasNext() {
            while (told.isEmpty() && owners.hasNext()) {
                source.rows(company, owners.next(), reader);
            }
            return !told.isEmpty();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException("table " + table + " has no more rows");
            }
            tally.row();
            return told.remove();
        }
    }
}
