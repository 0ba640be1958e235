package io.levier.jobs.generate.dirt;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.rows.Cells;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Where and how a kind of dirt falls on a table. A row is hit by the value of one column, so that tables sharing that
 * value are hit together.
 *
 * @param owner column whose value decides
 * @param applies which rows it can fall on at all
 * @param counted whether hits are counted here: a kind that falls on two tables is counted on one
 */
record Rule(Dirt dirt, Table table, Field owner, Predicate<Cells> applies, Spoiler spoiler, boolean counted) {

    Rule(Dirt dirt, Table table, Field owner, Predicate<Cells> applies, Spoiler.Change change) {
        this(dirt, table, owner, applies, Spoiler.changing(change), true);
    }

    /** For dirt that may fall on any row. */
    static boolean anyRow(Cells row) {
        return true;
    }

    /** Passes a row on, spoilt if it is hit. */
    void pass(Company company, Cells row, Consumer<Cells> out, Consumer<Dirt> hits) {
        Object value = row.get(owner);
        if (value == null || !applies.test(row)) {
            out.accept(row);
            return;
        }
        Optional<Draws> fallen = dirt.fallen(company.seed(), value.toString());
        if (fallen.isEmpty()) {
            out.accept(row);
            return;
        }
        if (counted) {
            hits.accept(dirt);
        }
        spoiler.spoil(company, row, fallen.get(), out);
    }
}
