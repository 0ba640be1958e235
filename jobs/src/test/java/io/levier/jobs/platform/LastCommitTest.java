package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.jobs.testkit.SparkExtension;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job tells the rows it wrote by what Delta says of the commit, which depends on the settings of the session. */
@ExtendWith(SparkExtension.class)
class LastCommitTest {
    private static final Table TABLE = CustomerPeriod.TABLE;
    private static final String STATISTICS = "spark.databricks.delta.stats.collect";

    private final SparkSession spark;
    private Warehouse warehouse;

    LastCommitTest(SparkSession spark) {
        this.spark = spark.newSession();
    }

    @BeforeEach
    void opens(@TempDir Path folder) {
        warehouse = Warehouse.at(folder.toString(), new Configuration());
    }

    /** Twenty rows of each of three months, whose names are escaped in the paths of their files. */
    private void write(String mode, String months, String... condition) {
        var writer = spark.range(60)
                .selectExpr("id", "concat('month ', id % 3) as month")
                .where("month in (" + months + ")")
                .repartition(2)
                .write()
                .format("delta")
                .mode(mode)
                .partitionBy("month");
        for (String where : condition) {
            writer.option("replaceWhere", where);
        }
        writer.save(warehouse.pathOf(TABLE));
    }

    private long rows() {
        return LastCommit.of(warehouse, TABLE).rows();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void countsTheRowsOfEveryKindOfWrite(boolean collectsStatistics) {
        spark.conf().set(STATISTICS, collectsStatistics);
        write("overwrite", "'month 0', 'month 1'");
        assertEquals(40, rows());
        write("append", "'month 2'");
        assertEquals(20, rows());
        write("overwrite", "'month 1', 'month 2'", "month in ('month 1', 'month 2')");
        assertEquals(40, rows());
        write("overwrite", "'nothing'", "month = 'month 0'");
        assertEquals(0, rows());
        assertEquals(
                40, spark.read().format("delta").load(warehouse.pathOf(TABLE)).count());
    }

    @Test
    void takesNoTidyingForAWrite() {
        spark.conf().set(STATISTICS, false);
        write("overwrite", "'month 0'");
        spark.sql("optimize delta.`" + warehouse.pathOf(TABLE) + "`");
        LastCommit last = LastCommit.of(warehouse, TABLE);
        assertEquals(1, last.version());
        assertEquals(0, last.rows(), "an optimisation writes files, but no row of its own");
    }
}
