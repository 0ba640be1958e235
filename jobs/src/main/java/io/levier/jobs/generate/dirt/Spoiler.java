package io.levier.jobs.generate.dirt;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.rows.Cells;
import java.util.function.Consumer;

/** What a kind of dirt does to a row it falls on: it passes on the row, changed or not, and perhaps a second one. */
interface Spoiler {
    void spoil(Company company, Cells row, Draws draws, Consumer<Cells> out);

    /** Changes the row and passes it on. */
    static Spoiler changing(Change change) {
        return (company, row, draws, out) -> {
            change.apply(row, draws);
            out.accept(row);
        };
    }

    /** A change of a row. */
    interface Change {
        void apply(Cells row, Draws draws);
    }
}
