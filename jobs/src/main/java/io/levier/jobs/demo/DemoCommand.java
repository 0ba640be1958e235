package io.levier.jobs.demo;

import io.levier.common.config.SuiteConfig;
import io.levier.jobs.command.Sitting;
import io.levier.jobs.generate.ExportFormat;
import io.levier.jobs.generate.GenerateDataCommand;
import io.levier.jobs.generate.GenerateSettings;
import io.levier.jobs.generate.dirt.Dirt;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.Launch;
import java.nio.file.Path;
import java.util.List;

/** Generates a company, runs the whole pipeline on it and says where the report is. */
public final class DemoCommand implements Command<DemoArgs> {
    private final List<Job<?, ?>> pipeline;

    public DemoCommand(List<Job<?, ?>> pipeline) {
        this.pipeline = List.copyOf(pipeline);
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String oneLine() {
        return "makes up a company, runs everything on it, says where the report is";
    }

    @Override
    public List<String> examples() {
        return List.of("demo", "demo --output /tmp/levier-demo --scale 10000 --seed 3");
    }

    @Override
    public DemoArgs newArgs() {
        return new DemoArgs();
    }

    @Override
    public boolean endsWithVerdict() {
        return true;
    }

    @Override
    public int run(DemoArgs args, Launch launch) {
        Path home = Path.of(args.output());
        String exports = home.resolve("exports").toString();
        GenerateSettings settings = new GenerateSettings(
                args.seed(),
                args.scale(),
                GenerateSettings.DEFAULT_MONTHS,
                GenerateSettings.DEFAULT_END,
                Dirt.TYPICAL,
                ExportFormat.CSV,
                exports);
        args.locate(
                exports,
                home.resolve("warehouse").toString(),
                home.resolve("report").toString());
        SuiteConfig suite = launch.config(args);
        return Sitting.run(args, suite, launch, pipeline, sitting -> {
            GenerateDataCommand.write(sitting.spark(), settings, launch);
            return sitting.runner().runAll(pipeline);
        });
    }
}
