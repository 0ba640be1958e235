package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.jobs.testkit.OnSpark;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job tells the rows it wrote by what Delta says of the commit, which depends on the settings of the session. */
@OnSpark
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

    private void write(String mode, String rows, String... condition) {
        var writer = spark.range(60)
                .selectExpr("id", "id % 3 as month")
                .where(rows)
                .write()
                .format("delta")
                .mode(mode);
        for (String where : condition) {
            writer.option("replaceWhere", where);
        }
        writer.save(warehouse.pathOf(TABLE));
    }

    private OptionalLong rows() {
        return LastCommit.of(warehouse, TABLE).rows();
    }

    /** Of a part of a file Delta writes the rest anew: without statistics nobody can tell the two apart. */
    @Test
    void tellsTheRowsOfEveryWriteOrThatItCannot() {
        spark.conf().set(STATISTICS, false);
        write("overwrite", "month < 2");
        assertEquals(OptionalLong.of(40), rows());
        write("append", "month = 2");
        assertEquals(OptionalLong.of(20), rows());
        write("overwrite", "month = 1 and id < 30", "month = 1");
        assertEquals(OptionalLong.empty(), rows());
        spark.conf().set(STATISTICS, true);
        write("overwrite", "month < 2");
        write("overwrite", "month = 1 and id < 30", "month = 1");
        assertEquals(OptionalLong.of(10), rows());
    }
}
