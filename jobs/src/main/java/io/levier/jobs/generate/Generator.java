package io.levier.jobs.generate;

import io.levier.common.table.Table;
import io.levier.common.table.input.InputTables;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.dirt.Dirt;
import io.levier.jobs.generate.rows.RowSources;
import io.levier.jobs.generate.truth.TruthDocuments;
import io.levier.jobs.generate.truth.TruthTables;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.SparkSession;

/**
 * Generates a company: every table of the input contract that has no outside source, each into a folder of its own, and
 * the planted truth into {@code _truth}. Files of an earlier run in the same folder are replaced.
 */
public final class Generator {
    /** Folder of the planted truth below the output folder. */
    public static final String TRUTH = "_truth";

    /** Tables written at a time: most are one task each, and one task does not fill a machine. */
    private static final int AT_A_TIME = 2;

    private final SparkSession spark;
    private final GenerateSettings settings;
    private final OutputFolder folder;
    private final Map<Dirt, Long> hits = new EnumMap<>(Dirt.class);

    private Generator(SparkSession spark, GenerateSettings settings) {
        this.spark = spark;
        this.settings = settings;
        this.folder = new OutputFolder(settings.output(), spark.sparkContext().hadoopConfiguration());
    }

    /**
     * Writes everything.
     *
     * @return the tables in the order of the contract, parents before children
     * @throws IllegalStateException when Spark could not write a table
     */
    public static List<WrittenTable> write(SparkSession spark, GenerateSettings settings, GenerateListener listener) {
        return new Generator(spark, settings).writeAll(listener);
    }

    private List<WrittenTable> writeAll(GenerateListener listener) {
        ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<WrittenTable>> tables = new ArrayList<>();
            for (Table table : InputTables.ALL) {
                if (RowSources.tables().contains(table)) {
                    tables.add(pool.submit(() -> writeTable(table)));
                }
            }
            List<Future<WrittenTable>> truths = new ArrayList<>();
            for (Table table : TruthTables.with(settings.dirt())) {
                truths.add(pool.submit(() -> writeTruth(table)));
            }
            List<WrittenTable> written = new ArrayList<>();
            for (Future<WrittenTable> table : tables) {
                WrittenTable done = finished(table);
                listener.written(done);
                written.add(done);
            }
            for (Future<WrittenTable> truth : truths) {
                finished(truth);
            }
            TruthDocuments.of(new Company(settings.scale()), settings.dirt(), hits)
                    .forEach((file, text) -> folder.write(TRUTH + "/" + file, text));
            return written;
        } finally {
            pool.shutdownNow();
            folder.clean();
        }
    }

    private WrittenTable writeTable(Table table) {
        GeneratedTable generated = generate(table);
        generated.write(settings.format(), folder.scratch(table.name()));
        List<String> files = folder.publish(table.name(), settings.format().suffix());
        synchronized (hits) {
            generated.tally().addHitsTo(hits);
        }
        return new WrittenTable(table.name(), generated.tally().rows(), files);
    }

    private WrittenTable writeTruth(Table table) {
        GeneratedTable generated = generate(table);
        generated.write(ExportFormat.CSV, folder.scratch(table.name()));
        String file = TRUTH + "/" + table.name() + ".csv";
        folder.publishJoined(table.name(), file);
        return new WrittenTable(table.name(), generated.tally().rows(), List.of(file));
    }

    private GeneratedTable generate(Table table) {
        spark.sparkContext().setJobDescription("generate " + table + " of " + settings.customers() + " customers");
        return new GeneratedTable(spark, table, settings);
    }

    private static WrittenTable finished(Future<WrittenTable> table) {
        try {
            return table.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a table could not be generated: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("generating was interrupted", e);
        }
    }
}
