package io.levier.jobs.platform;

import org.apache.spark.sql.SparkSession;

/** Lets tests of other packages run the SQL resources without a job around them. */
public final class TestSql {

    private TestSql() {}

    public static Sql of(SparkSession spark) {
        return new Sql(spark);
    }
}
