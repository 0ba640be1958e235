package io.levier.common.telemetry;

import io.levier.common.table.Table;
import java.util.List;

/**
 * What a job is declared to touch, for the lineage of its runs.
 *
 * @param job its name
 * @param oneLine what it does
 * @param reads tables it may read
 * @param writes tables it may write
 */
public record JobLineage(String job, String oneLine, List<Table> reads, List<Table> writes) {
    public JobLineage {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }
}
