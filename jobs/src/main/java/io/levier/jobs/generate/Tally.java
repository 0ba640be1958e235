package io.levier.jobs.generate;

import io.levier.common.table.Table;
import io.levier.jobs.generate.dirt.Dirt;
import io.levier.jobs.generate.dirt.DirtSpreader;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/** Counts the rows of one table and the dirt on them while they are written, which spares reading them again. */
final class Tally implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LongAccumulator rows;
    private final Map<Dirt, LongAccumulator> hits = new EnumMap<>(Dirt.class);

    Tally(SparkContext spark, Table table, Set<Dirt> kinds) {
        this.rows = spark.longAccumulator("rows of " + table);
        for (Dirt kind : DirtSpreader.countedOn(table)) {
            if (kinds.contains(kind)) {
                hits.put(kind, spark.longAccumulator(kind.id() + " in " + table));
            }
        }
    }

    void row() {
        rows.add(1);
    }

    void hit(Dirt kind) {
        LongAccumulator counter = hits.get(kind);
        if (counter == null) {
            throw new IllegalStateException("dirt " + kind.id() + " was not switched on");
        }
        counter.add(1);
    }

    long rows() {
        return rows.sum();
    }

    /** Adds what was counted to a total. */
    void addHitsTo(Map<Dirt, Long> total) {
        hits.forEach((kind, counter) -> total.merge(kind, counter.sum(), Long::sum));
    }
}
