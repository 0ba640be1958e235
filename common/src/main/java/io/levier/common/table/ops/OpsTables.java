package io.levier.common.table.ops;

import io.levier.common.table.Table;
import java.util.List;

/** What the suite remembers of itself. */
public final class OpsTables {
    public static final List<Table> ALL = List.of(
            RunLog.TABLE,
            RunWrite.TABLE,
            LockEvent.TABLE,
            FileLedger.TABLE,
            ExportColumn.TABLE,
            DqResult.TABLE,
            LateFact.TABLE,
            ErasedKey.TABLE,
            ErasureLog.TABLE,
            TableSize.TABLE);

    private OpsTables() {}
}
