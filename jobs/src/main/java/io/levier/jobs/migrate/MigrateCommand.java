package io.levier.jobs.migrate;

import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.Problem;
import io.levier.jobs.command.Sitting;
import io.levier.jobs.platform.AlignedText;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.Migration;
import io.levier.jobs.platform.TableShape;
import io.levier.jobs.platform.Warehouse;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Upgrades a warehouse an older version of Levier wrote, before any job looks at it: the run log may be among what has to
 * be upgraded.
 */
public final class MigrateCommand implements Command<JobArgs> {

    @Override
    public String name() {
        return "migrate";
    }

    @Override
    public String oneLine() {
        return "tables of an older version of Levier to what this one declares, all rows kept; --dry-run shows the plan";
    }

    @Override
    public List<String> examples() {
        return List.of("migrate --dry-run", "migrate --warehouse demo/warehouse");
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public boolean endsWithVerdict() {
        return true;
    }

    @Override
    public int run(JobArgs args, Launch launch) {
        SuiteConfig suite = launch.config(args);
        if (args.isDryRun()) {
            return Sitting.look(args, suite, launch, (spark, warehouse) -> show(spark, warehouse, launch.console()));
        }
        return Sitting.run(
                args,
                suite,
                launch,
                (spark, warehouse, runKey) -> upgrade(new Migration(spark, warehouse), runKey, launch.console()));
    }

    private static void show(SparkSession spark, Warehouse warehouse, Console console) {
        Migration migration = new Migration(spark, warehouse);
        List<TableShape> plan = migration.plan();
        if (plan.isEmpty()) {
            console.say("all tables are of this version, nothing to do");
        } else {
            List<List<String>> rows = plan.stream()
                    .map(shape -> List.of(shape.table().name(), what(shape), String.join(", ", shape.differences())))
                    .toList();
            console.print(AlignedText.of(List.of("table", "what is done", "difference"), rows, List.of()));
        }
        tellStrangers(migration, console);
        refuseLost(plan);
    }

    private static void upgrade(Migration migration, String runKey, Console console) {
        List<TableShape> plan = migration.plan();
        if (plan.isEmpty()) {
            console.say("all tables are of this version, nothing to do");
        }
        for (TableShape shape : plan) {
            migration.upgrade(shape, runKey);
            console.say(shape.table() + ": " + what(shape) + " · " + String.join(", ", shape.differences()));
        }
        tellStrangers(migration, console);
        refuseLost(plan);
    }

    private static String what(TableShape shape) {
        return switch (shape.kind()) {
            case DECLARED -> "nothing";
            case WORDS -> "words";
            case COLUMNS -> "columns, no row touched";
            case LAYOUT, ROWS -> "all rows written once more";
            case ANEW -> shape.isMadeByJobs() ? "left to the next run" : "left: deliver it again";
            case NEWER -> "refused";
        };
    }

    /** Erasure does not reach what nobody declares, so somebody has to look at it. */
    private static void tellStrangers(Migration migration, Console console) {
        List<String> strangers = migration.strangers();
        if (!strangers.isEmpty()) {
            console.say("      ! no longer used, and out of the reach of erase: " + String.join(", ", strangers)
                    + "; remove these folders once nobody needs them");
        }
    }

    /**
     * What cannot be upgraded and comes from outside stands in the way of every run.
     *
     * @throws BrokenContract naming it
     */
    private static void refuseLost(List<TableShape> plan) {
        List<Problem> lost = plan.stream()
                .filter(shape -> shape.kind() == TableShape.Kind.ANEW && !shape.isMadeByJobs())
                .map(shape -> new Problem(
                        shape.table() + " cannot be upgraded: it " + String.join(", ", shape.differences()),
                        "deliver its export again and take it in with levier ingest --reload; everything else is done"))
                .toList();
        if (!lost.isEmpty()) {
            throw new BrokenContract(lost);
        }
    }
}
