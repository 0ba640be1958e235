package io.levier.jobs.testkit;

import io.levier.jobs.platform.Sessions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a Spark session that is opened once for the whole run and closed after it. */
public final class SparkExtension implements ParameterResolver {
    /** Small data: the fewer tasks the better. The UI and the many partitions of a Delta snapshot cost seconds. */
    private static final Map<String, String> SETTINGS = Map.of(
            "spark.ui.enabled", "false",
            "spark.sql.shuffle.partitions", "2",
            // As on a laptop: see conf/spark/local.properties.
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.ui.explainMode", "simple",
            "spark.default.parallelism", "2",
            "spark.databricks.delta.snapshotPartitions", "1",
            "spark.driver.host", "127.0.0.1",
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.sql.codegen.cache.maxEntries", "1000");

    /** Settings of queries over a few hundred rows: to make code for each of them takes longer than to run it. */
    public static final Map<String, String> WITHOUT_CODE =
            Map.of("spark.sql.codegen.wholeStage", "false", "spark.sql.codegen.factoryMode", "NO_CODEGEN");

    /** What a session gives when it makes no code for queries, as for many queries over few rows. */
    public static <T> T withoutCode(SparkSession spark, Supplier<T> work) {
        Map<String, String> before = new HashMap<>();
        WITHOUT_CODE.forEach((key, value) -> {
            before.put(key, spark.conf().get(key));
            spark.conf().set(key, value);
        });
        try {
            return work.get();
        } finally {
            before.forEach(spark.conf()::set);
        }
    }

    private record Shared(SparkSession session) implements AutoCloseable {
        @Override
        public void close() {
            session.stop();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(SparkSession.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return session(context);
    }

    /** The session of the run, opened when it is first asked for. */
    public static SparkSession session(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SparkExtension.class))
                .computeIfAbsent("session", key -> new Shared(Sessions.open("local[2]", SETTINGS)), Shared.class)
                .session();
    }
}
