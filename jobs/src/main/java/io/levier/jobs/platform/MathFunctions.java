package io.levier.jobs.platform;

import io.levier.common.stats.TwoSidedTest;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Statistics of {@code common} for SQL over aggregated rows. */
public final class MathFunctions {

    private MathFunctions() {}

    /** {@code two_sided_p(z)}: how often a standard normal lies further from zero than z. */
    public static void register(SparkSession spark) {
        UDF1<@Nullable Double, @Nullable Double> twoSidedP = z -> z == null ? null : TwoSidedTest.normal(z);
        spark.udf().register("two_sided_p", twoSidedP, DataTypes.DoubleType);
    }
}
