package io.levier.jobs.facts;

import io.levier.common.table.Table;
import java.util.List;
import java.util.stream.Stream;

/**
 * A curated table of facts and the SELECT {@code facts/<table>.sql} it comes from.
 *
 * @param requires tables without which there is no such fact
 * @param sharpens tables that tell more about it; an absent one counts as empty
 */
record FactQuery(Table table, List<Table> requires, List<Table> sharpens) {

    String resource() {
        return "facts/" + table.name();
    }

    List<Table> inputs() {
        return Stream.concat(requires.stream(), sharpens.stream()).toList();
    }
}
