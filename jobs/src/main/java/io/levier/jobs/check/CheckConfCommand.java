package io.levier.jobs.check;

import io.levier.common.config.ConfigLoader;
import io.levier.common.config.DriverModel;
import io.levier.common.config.LoadedConfig;
import io.levier.common.config.SuiteConfig;
import io.levier.common.config.TableSource;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.Metric;
import io.levier.common.problem.BadConfig;
import io.levier.common.problem.Problem;
import io.levier.common.problem.UserProblem;
import io.levier.jobs.platform.AlignedText;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.Launch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/** Validates the whole configuration and tells all that is wrong at once; only a sample of rows needs Spark. */
public final class CheckConfCommand implements Command<CheckConfArgs> {
    private static final int WIDTH = 100;

    private final List<Job<?, ?>> pipeline;
    private final Sampling sampling;

    public CheckConfCommand(List<Job<?, ?>> pipeline, Sampling sampling) {
        this.pipeline = List.copyOf(pipeline);
        this.sampling = sampling;
    }

    /** How the first rows of exports are read and told. */
    @FunctionalInterface
    public interface Sampling {
        String told(SparkSession spark, String input, int rows, Collection<TableSource> sources);
    }

    @Override
    public String name() {
        return "check-conf";
    }

    @Override
    public String oneLine() {
        return "the whole configuration, checked without Spark: every problem in one list, or what is configured";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "check-conf --input exports",
                "check-conf --input exports --sample 20",
                "check-conf --conf conf/examples/olist");
    }

    @Override
    public CheckConfArgs newArgs() {
        return new CheckConfArgs();
    }

    @Override
    public int run(CheckConfArgs args, Launch launch) {
        int sample = args.sample();
        LoadedConfig loaded = ConfigLoader.look(args.conf(), args.sets(), launch.environment());
        SuiteConfig suite = loaded.suite();
        Set<Problem> problems = new LinkedHashSet<>(loaded.problems());
        ExportCheck exports = new ExportCheck(args.input());
        problems.addAll(exports.problems(suite.sources().values()));
        if (loaded.problems().isEmpty()) {
            pipeline.forEach(job -> problems.addAll(refusals(job, args, suite)));
        }
        if (!problems.isEmpty()) {
            throw new BadConfig(List.copyOf(problems));
        }
        launch.console().print(summary(suite, args, launch));
        launch.console().print(exports.told() + "\n");
        return sample == 0
                ? 0
                : launch.inSession(args, suite, spark -> {
                    Collection<TableSource> sources = suite.sources().values();
                    launch.console().print(sampling.told(spark, args.input(), sample, sources));
                    return 0;
                });
    }

    /** What a job would say of its settings before it starts. */
    private static <A extends JobArgs, S> List<Problem> refusals(Job<A, S> job, JobArgs common, SuiteConfig suite) {
        A args = job.newArgs();
        args.takeFrom(common);
        try {
            job.settings(args, suite);
            return List.of();
        } catch (UserProblem problem) {
            return problem.problems();
        }
    }

    private static String summary(SuiteConfig suite, JobArgs args, Launch launch) {
        List<String> models = suite.driverModels().stream()
                .map(model -> model.id() + " (" + outcome(model) + ")")
                .toList();
        return args.conf() + " is in order\n"
                + line("company", List.of(suite.company(), suite.zone().toString(), suite.currency()))
                + line("as of", List.of(launch.asOf(args, suite).toString()))
                + line("sources", counted(suite.sources().keySet()))
                + line(
                        "metrics",
                        counted(suite.metrics().stream()
                                .map(CheckConfCommand::id)
                                .toList()))
                + line(
                        "dimensions",
                        counted(suite.dimensions().stream().map(Dimension::id).toList()))
                + line("drivers", counted(models));
    }

    private static String id(Metric metric) {
        return metric.header().id();
    }

    private static String outcome(DriverModel model) {
        return (model.outcome() + ", " + model.block()).toLowerCase(Locale.ROOT);
    }

    /** The names, the first one led by how many they are. */
    private static List<String> counted(Collection<String> names) {
        List<String> all = new ArrayList<>(names);
        if (all.isEmpty()) {
            return List.of("none");
        }
        all.set(0, all.size() + ": " + all.get(0));
        return all;
    }

    private static String line(String label, List<String> words) {
        return AlignedText.wrapped(String.format(Locale.ROOT, "  %-11s", label), words, WIDTH);
    }
}
