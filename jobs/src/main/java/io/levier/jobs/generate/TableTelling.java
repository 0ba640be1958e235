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
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Turns owner numbers into the rows of a table: the one step of the generator that runs on the workers. The table travels
 * by name, since declarations are the same constants everywhere.
 */
final class TableTelling implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final Scale scale;
    private final HashSet<Dirt> dirt;
    private final Tally tally;

    TableTelling(Table table, Scale scale, Set<Dirt> dirt, Tally tally) {
        this.name = table.name();
        this.scale = scale;
        this.dirt = new HashSet<>(dirt);
        this.tally = tally;
    }

    Table table() {
        return InputTables.byName(name)
                .or(() -> TruthTables.all().stream()
                        .filter(truth -> truth.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("no such table: " + name));
    }

    RowSource source() {
        Table table = table();
        return InputTables.ALL.contains(table) ? RowSources.of(table) : TruthTables.sourceOf(table);
    }

    Scale scale() {
        return scale;
    }

    /** The rows of these owners, one owner at a time. */
    Iterator<Cells> rows(Iterator<Long> owners) {
        return new Rows(owners);
    }

    private final class Rows implements Iterator<Cells> {
        private final Iterator<Long> owners;
        private final RowSource source = source();
        private final Company company = new Company(scale);
        private final Queue<Cells> told = new ArrayDeque<>();
        private final Consumer<Cells> reader;

        private Rows(Iterator<Long> owners) {
            this.owners = owners;
            this.reader = new DirtSpreader(company, dirt, table()).onto(told::add, tally::hit);
        }

        @Override
        public boolean hasNext() {
            while (told.isEmpty() && owners.hasNext()) {
                source.rows(company, owners.next(), reader);
            }
            return !told.isEmpty();
        }

        @Override
        public Cells next() {
            if (!hasNext()) {
                throw new NoSuchElementException("table " + name + " has no more rows");
            }
            tally.row();
            return told.remove();
        }
    }
}
