package io.levier.jobs.testkit;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;

/** Delta Kernel: a reader of Delta tables that knows nothing of Spark. */
public final class KernelReader {
    private final Engine engine = DefaultEngine.create(new Configuration());

    /** The table as it stands. */
    public Snapshot snapshot(String path) {
        return Table.forPath(engine, path).getLatestSnapshot(engine);
    }

    /** The lowest version of a reader that may read the table. */
    public int readerVersion(Snapshot snapshot) {
        return snapshot.getProtocol().getMinReaderVersion();
    }

    /** Reads every row of a table, by its declared columns. */
    public void read(Snapshot snapshot, Consumer<Row> reader) throws IOException {
        Scan scan = snapshot.getScanBuilder().build();
        Row state = scan.getScanState(engine);
        try (CloseableIterator<FilteredColumnarBatch> files = scan.getScanFiles(engine)) {
            while (files.hasNext()) {
                try (CloseableIterator<Row> rows = files.next().getRows()) {
                    while (rows.hasNext()) {
                        readFile(state, rows.next(), reader);
                    }
                }
            }
        }
    }

    private void readFile(Row state, Row file, Consumer<Row> reader) throws IOException {
        FileStatus status = InternalScanFileUtils.getAddFileStatus(file);
        CloseableIterator<ColumnarBatch> physical = batches(engine.getParquetHandler()
                .readParquetFiles(one(status), ScanStateRow.getPhysicalDataReadSchema(state), Optional.empty()));
        try (CloseableIterator<FilteredColumnarBatch> logical =
                Scan.transformPhysicalData(engine, state, file, physical)) {
            while (logical.hasNext()) {
                try (CloseableIterator<Row> rows = logical.next().getRows()) {
                    while (rows.hasNext()) {
                        reader.accept(rows.next());
                    }
                }
            }
        }
    }

    private static CloseableIterator<FileStatus> one(FileStatus file) {
        Iterator<FileStatus> files = List.of(file).iterator();
        return new CloseableIterator<>() {
            @Override
            public boolean hasNext() {
                return files.hasNext();
            }

            @Override
            public FileStatus next() throws NoSuchElementException {
                return files.next();
            }

            @Override
            public void close() {}
        };
    }

    private static CloseableIterator<ColumnarBatch> batches(CloseableIterator<FileReadResult> results) {
        return new CloseableIterator<>() {
            @Override
            public boolean hasNext() {
                return results.hasNext();
            }

            @Override
            public ColumnarBatch next() throws NoSuchElementException {
                return results.next().getData();
            }

            @Override
            public void close() throws IOException {
                results.close();
            }
        };
    }
}
