package io.levier.jobs.generate;

import io.levier.common.table.Table;
import io.levier.jobs.generate.rows.RowSource;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * One table as a lazy dataset: owner numbers cut into stretches fixed by the scale, each told by one task into one file.
 * There is no shuffle, so neither the number of cores nor any Spark setting reaches the files.
 */
final class GeneratedTable {
    private final Tally tally;
    private final Dataset<Row> rows;

    GeneratedTable(SparkSession spark, Table table, GenerateSettings settings) {
        this.tally = new Tally(spark.sparkContext(), table.name(), settings.dirt());
        RowSource source = RowTeller.sourceOf(table);
        long owners = source.owners(settings.scale());
        int files = (int) ((owners + source.ownersPerFile() - 1) / source.ownersPerFile());
        this.rows = spark.range(0, owners, 1, files)
                .mapPartitions(
                        new RowTeller(table, settings.scale(), settings.dirt(), tally),
                        Encoders.row(PlainRows.schema(table)))
                .select(PlainRows.declared(table));
    }

    Tally tally() {
        return tally;
    }

    /** Writes the rows as Spark does, under names of Spark's choice. */
    void write(ExportFormat format, Header header, String folder) {
        DataFrameWriter<Row> writer = rows.write().mode(SaveMode.Overwrite);
        switch (format) {
            case CSV ->
                writer.option("header", header == Header.IN_EACH_FILE)
                        .option("quote", "\"")
                        .option("escape", "\"")
                        .option("encoding", "UTF-8")
                        .option("lineSep", "\n")
                        .option("timeZone", "UTC")
                        .option("timestampFormat", "yyyy-MM-dd'T'HH:mm:ss'Z'")
                        .option("dateFormat", "yyyy-MM-dd")
                        .option("ignoreLeadingWhiteSpace", false)
                        .option("ignoreTrailingWhiteSpace", false)
                        .csv(folder);
            case PARQUET -> writer.parquet(folder);
        }
    }

    /** Whether the names of the columns stand in each CSV file. */
    enum Header {
        IN_EACH_FILE,
        NOWHERE
    }
}
