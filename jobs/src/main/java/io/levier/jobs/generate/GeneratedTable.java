package io.levier.jobs.generate;

import io.levier.common.table.Table;
import io.levier.jobs.generate.rows.Cells;
import io.levier.jobs.generate.rows.RowSource;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * One table, told by Spark: owner numbers cut into stretches fixed by the scale, each told by one task into one file.
 * There is no shuffle, so neither the number of cores nor any Spark setting reaches the files.
 */
final class GeneratedTable {
    private final Tally tally;
    private final TableTelling telling;
    private final Dataset<Long> owners;

    GeneratedTable(SparkSession spark, Table table, GenerateSettings settings) {
        this.tally = new Tally(spark.sparkContext(), table, settings.dirt());
        this.telling = new TableTelling(table, settings.scale(), settings.dirt(), tally);
        RowSource source = telling.source();
        long count = source.owners(settings.scale());
        int files = (int) ((count + source.ownersPerFile() - 1) / source.ownersPerFile());
        this.owners = spark.range(0, count, 1, files);
    }

    Tally tally() {
        return tally;
    }

    /** Writes the rows into a folder, under names of Spark's choice. */
    void write(ExportFormat format, String folder) {
        switch (format) {
            case CSV ->
                owners.mapPartitions(lines(telling), Encoders.STRING())
                        .write()
                        .mode(SaveMode.Overwrite)
                        .option("lineSep", "\n")
                        .text(folder);
            case PARQUET ->
                owners.mapPartitions(rows(telling), Encoders.row(PlainRows.schema(telling.table())))
                        .select(PlainRows.declared(telling.table()))
                        .write()
                        .mode(SaveMode.Overwrite)
                        .parquet(folder);
        }
    }

    /**
     * As CSV every table is one column of text to Spark, which spares it making code for each of them: for a small
     * company that takes longer than the rows.
     */
    private static MapPartitionsFunction<Long, String> lines(TableTelling telling) {
        return numbers -> new CsvLines(telling.table(), telling.rows(numbers));
    }

    private static MapPartitionsFunction<Long, Row> rows(TableTelling telling) {
        return numbers -> {
            Iterator<Cells> rows = telling.rows(numbers);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public Row next() {
                    return PlainRows.of(rows.next());
                }
            };
        };
    }
}
