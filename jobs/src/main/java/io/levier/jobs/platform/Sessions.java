package io.levier.jobs.platform;

import io.levier.jobs.platform.local.LocalFileContext;
import io.levier.jobs.platform.local.LocalFiles;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.sql.SparkSession;
import scala.runtime.BoxedUnit;

/** The one place that builds a Spark session. */
public final class Sessions {
    /** Those who write down, at ERROR, the exception of a task with the cell it stumbled over. */
    private static final String[] QUOTES_CELLS = {
        "org.apache.spark.executor.Executor",
        "org.apache.spark.scheduler.TaskSetManager",
        "org.apache.spark.util.Utils",
        "org.apache.spark.sql.execution.datasources.FileFormatWriter",
        "org.apache.spark.sql.delta.files.DeltaFileFormatWriter"
    };

    private Sessions() {}

    /**
     * The session, new or the one spark-submit has prepared.
     *
     * @param master Spark master, or empty when spark-submit has already chosen one
     * @param settings Spark settings of the configuration; what spark-submit or the caller set before wins
     */
    public static SparkSession open(String master, Map<String, String> settings) {
        quieten();
        SparkSession.Builder builder = SparkSession.builder().appName("levier");
        settings.forEach(builder::config);
        builder.config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.ui.showConsoleProgress", "false")
                // Nobody adds classes to the session; looking for them by remote call slows every generated class.
                .config("spark.sql.artifact.isolation.enabled", "false")
                // What is packed to sort and join it stays packed; no table has columns inside of columns to prune.
                .config("spark.sql.optimizer.nestedSchemaPruning.enabled", "false")
                // The machine compiles no method of more bytes than this: a whole stage in one such method is
                // interpreted.
                .config("spark.sql.codegen.hugeMethodLimit", "8000")
                // Delta's parser does not pass parameters on; so they are bound after parsing.
                .config("spark.sql.legacy.parameterSubstitution.constantsOnly", "true");
        if (!master.isEmpty()) {
            builder.master(master);
        }
        if (master.startsWith("local")) {
            builder.config("spark.hadoop.fs.file.impl", LocalFiles.class.getName())
                    .config("spark.hadoop.fs.AbstractFileSystem.file.impl", LocalFileContext.class.getName())
                    // Reading ranges at once pays on object stores; of a local disk it starts a thread for each range.
                    .config("spark.hadoop.parquet.hadoop.vectored.io.enabled", "false");
        }
        SparkSession session = builder.getOrCreate();
        quieten();
        return session;
    }

    /**
     * A session beside this one with the same settings and none of its views: jobs that run at the same time would see
     * each other's.
     */
    static SparkSession beside(SparkSession session) {
        SparkSession beside = session.newSession();
        session.conf().getAll().foreach(setting -> {
            if (beside.conf().isModifiable(setting._1())) {
                beside.conf().set(setting._1(), setting._2());
            }
            return BoxedUnit.UNIT;
        });
        return beside;
    }

    /**
     * A session beside this one for texts of others: tables are known by their names only, so that what is masked is not
     * read from its files.
     */
    public static SparkSession forGuests(SparkSession session) {
        return beside(session, Map.of("spark.sql.runSQLOnFiles", "false"));
    }

    /** A session beside this one with settings that hold for nobody else. */
    static SparkSession beside(SparkSession session, Map<String, String> settings) {
        SparkSession beside = beside(session);
        settings.forEach((name, value) -> beside.conf().set(name, value));
        return beside;
    }

    /** Spark tells its own story at WARN; what happened to the data is told by the run log and the summary. */
    /** The session as the engine knows it: what plans, catalogues and keeps is not in the public interface. */
    static org.apache.spark.sql.classic.SparkSession classic(SparkSession session) {
        return (org.apache.spark.sql.classic.SparkSession) session;
    }

    private static void quieten() {
        for (String name : new String[] {"org.apache.spark", "org.apache.hadoop", "org.apache.parquet", "io.delta"}) {
            Configurator.setLevel(name, Level.ERROR);
        }
        for (String name : QUOTES_CELLS) {
            Configurator.setLevel(name, Level.OFF);
        }
    }
}
