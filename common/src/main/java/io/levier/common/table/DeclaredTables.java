package io.levier.common.table;

import io.levier.common.table.curated.CuratedTables;
import io.levier.common.table.derived.DerivedTables;
import io.levier.common.table.input.InputTables;
import io.levier.common.table.ops.OpsTables;
import io.levier.common.table.ops.Quarantine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every table of the house, floor by floor. */
public final class DeclaredTables {
    /**
     * Which tables these are: written into each, so that {@code migrate} knows older ones from newer ones. A release in
     * which a column goes or changes its type counts one more; a column that comes is seen without.
     */
    public static final int VERSION = 1;

    public static final List<Table> CURATED = CuratedTables.ALL;

    public static final List<Table> DERIVED = DerivedTables.ALL;

    public static final List<Table> OPS = OpsTables.ALL;

    /** One quarantine per input table, in the same order. */
    public static final List<Table> QUARANTINES =
            InputTables.ALL.stream().map(Quarantine::of).toList();

    public static final List<Table> ALL = Stream.of(InputTables.ALL, CURATED, DERIVED, OPS, QUARANTINES)
            .flatMap(List::stream)
            .toList();

    private DeclaredTables() {}

    public static Optional<Table> byName(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
