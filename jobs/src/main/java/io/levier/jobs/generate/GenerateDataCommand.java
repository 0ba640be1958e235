package io.levier.jobs.generate;

import io.levier.common.config.SuiteConfig;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.Progress;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/** Writes the exports of a made-up company, with planted truth beside them. */
public final class GenerateDataCommand implements Command<GenerateDataArgs> {

    @Override
    public String name() {
        return "generate-data";
    }

    @Override
    public String oneLine() {
        return "exports of a made-up company, seeded, with planted truth and, if asked, dirt";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "generate-data --output exports --scale 1000",
                "generate-data --output exports --scale 1000000 --format parquet --dirt typical --seed 42");
    }

    @Override
    public GenerateDataArgs newArgs() {
        return new GenerateDataArgs();
    }

    @Override
    public int run(GenerateDataArgs args, Launch launch) {
        GenerateSettings settings = args.settings();
        SuiteConfig suite = launch.config(args);
        return launch.inSession(args, suite, spark -> {
            write(spark, settings, launch);
            return 0;
        });
    }

    /** Writes the exports and says what was written; the demo does it in its own session. */
    public static void write(SparkSession spark, GenerateSettings settings, Launch launch) {
        Progress progress = new Progress(launch.console(), "generate-data", 1, 1);
        spark.sparkContext().setJobGroup("generate-data", "generating exports", false);
        List<WrittenTable> written = Generator.write(spark, settings, table -> progress.step("wrote " + table.table()));
        long rows = written.stream().mapToLong(WrittenTable::rows).sum();
        progress.end(String.format(
                Locale.ROOT, "%,d customers: %,d rows in %d tables", settings.customers(), rows, written.size()));
        launch.console().say("      → " + settings.output() + " (planted truth in _truth)");
    }
}
