package io.levier.jobs.generate;

import io.levier.common.table.Table;
import io.levier.jobs.generate.dirt.Dirt;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** One table of a made-up company without the others, for what looks at nothing else. */
public final class MadeUpTable {
    private static final long SEED = 7;

    private MadeUpTable() {}

    /**
     * Its rows, told into a folder and read from there.
     *
     * @param customers number of people; some have several records
     */
    public static Dataset<Row> of(SparkSession spark, Table table, int customers, Set<Dirt> dirt, String folder) {
        GenerateSettings settings = new GenerateSettings(
                SEED,
                customers,
                GenerateSettings.DEFAULT_MONTHS,
                GenerateSettings.DEFAULT_END,
                dirt,
                ExportFormat.PARQUET,
                folder);
        new GeneratedTable(spark, table, settings).write(ExportFormat.PARQUET, folder);
        return spark.read().parquet(folder);
    }
}
