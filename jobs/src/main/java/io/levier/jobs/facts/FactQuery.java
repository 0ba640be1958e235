package io.levier.jobs.facts;

import io.levier.common.table.Table;
import java.util.List;
import java.util.stream.Stream;

/**
 * A curated table of facts and the SELECT {@code facts/<table>.sql} it comes from.
 *
 * @param requires tables without which there is no such fact
 * @param sharpens tables that tell more about it; an absent one counts as empty
 * @param parts what is worked out on the way, each of the tables and the parts before it
 */
record FactQuery(Table table, List<Table> requires, List<Table> sharpens, List<Part> parts) {

    FactQuery(Table table, List<Table> requires, List<Table> sharpens) {
        this(table, requires, sharpens, List.of());
    }

    /**
     * A step on the way to a fact.
     *
     * @param name what later steps call it
     * @param resource the SELECT it comes from
     */
    record Part(String name, String resource) {}

    String resource() {
        return "facts/" + table.name();
    }

    List<Table> inputs() {
        return Stream.concat(requires.stream(), sharpens.stream()).toList();
    }
}
