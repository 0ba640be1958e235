package io.levier.jobs.platform;

import com.beust.jcommander.Parameter;
import io.levier.common.problem.BadArgument;
import io.levier.common.time.MonthRange;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Options every verb has. A verb without options of its own uses this class as it is. */
public class JobArgs {
    public static final String CONF = "--conf";
    public static final String WAREHOUSE = "--warehouse";
    public static final String INPUT = "--input";
    public static final String MASTER = "--master";
    public static final String SET = "--set";
    public static final String AS_OF = "--as-of";
    public static final String PERIOD = "--period";
    public static final String FROM = "--from";
    public static final String TO = "--to";
    public static final String WAIT_LOCK = "--wait-lock";
    public static final String RUN_KEY = "--run-key";
    public static final String RESULT_FILE = "--result-file";
    public static final String LOG_FORMAT = "--log-format";
    public static final String METRICS_FILE = "--metrics-file";
    public static final String LINEAGE_FILE = "--lineage-file";

    @Parameter(names = CONF, description = "Configuration directory", order = 1)
    private String conf = "conf";

    @Parameter(names = WAREHOUSE, description = "Directory of the Delta tables, on any Hadoop file system", order = 2)
    private String warehouse = "warehouse";

    @Parameter(names = INPUT, description = "Directory the paths of the sources are relative to", order = 3)
    private String input = "input";

    @Parameter(names = "--report", description = "Directory of the reports", order = 4)
    private String report = "report";

    @Parameter(
            names = MASTER,
            description = "Spark master; under spark-submit leave it out. Default: local[*]",
            order = 4)
    private String master = "";

    /** Not split at commas as lists usually are: a value may itself be a list. */
    @Parameter(
            names = SET,
            description = "key=value over suite.yaml, may be repeated; a list is written a,b",
            splitter = Unsplit.class,
            order = 5)
    private List<String> sets = new ArrayList<>();

    @Parameter(
            names = AS_OF,
            description = "Knowledge limit, an instant. Default: as-of of suite.yaml, else the start of today",
            order = 6)
    private String asOf = "";

    @Parameter(names = PERIOD, description = "One month to write, like 2026-03", order = 7)
    private String period = "";

    @Parameter(names = FROM, description = "First month to write, with --to, both included", order = 8)
    private String from = "";

    @Parameter(names = TO, description = "Last month to write", order = 9)
    private String to = "";

    @Parameter(names = "--max-periods", description = "More months than this are refused", order = 10)
    private int maxPeriods = 24;

    @Parameter(names = "--dry-run", description = "Read, check and count; write nothing", order = 11)
    private boolean dryRun;

    @Parameter(names = "--force", description = "Work even when nothing has changed", order = 12)
    private boolean force;

    @Parameter(names = "--keep-going", description = "After a failure, run what does not depend on it", order = 13)
    private boolean keepGoing;

    @Parameter(
            names = RUN_KEY,
            description = "Name of this start, given by a scheduler",
            validateWith = OneWord.class,
            order = 14)
    private String runKey = "";

    @Parameter(names = RESULT_FILE, description = "Write the verdict as JSON to this file", order = 15)
    private String resultFile = "";

    @Parameter(
            names = WAIT_LOCK,
            description = "How long to wait for another run on the warehouse, like 90s, 10m or 2h. Default: not at all",
            order = 16)
    private String waitLock = "";

    @Parameter(names = LOG_FORMAT, description = "text, or json: one object per line", order = 17)
    private LogFormat logFormat = LogFormat.TEXT;

    @Parameter(
            names = METRICS_FILE,
            description = "Write figures of the start to this file in the text format of Prometheus",
            order = 18)
    private String metricsFile = "";

    @Parameter(
            names = LINEAGE_FILE,
            description = "Write events of OpenLineage to this file, one JSON object per line",
            order = 18)
    private String lineageFile = "";

    @Parameter(names = "--help", help = true, description = "This text", order = 19)
    private boolean help;

    private boolean partOfRun;

    /** How progress and results are written. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    /** Takes over the common options of another verb, as {@code run} does for each of its jobs. */
    public final void takeFrom(JobArgs other) {
        partOfRun = true;
        conf = other.conf;
        warehouse = other.warehouse;
        input = other.input;
        report = other.report;
        master = other.master;
        sets = other.sets;
        asOf = other.asOf;
        period = other.period;
        from = other.from;
        to = other.to;
        maxPeriods = other.maxPeriods;
        dryRun = other.dryRun;
        force = other.force;
        keepGoing = other.keepGoing;
        runKey = other.runKey;
        resultFile = other.resultFile;
        metricsFile = other.metricsFile;
        lineageFile = other.lineageFile;
        waitLock = other.waitLock;
        logFormat = other.logFormat;
    }

    /** Whether the options were given to a verb that starts this job among others. */
    public final boolean isPartOfRun() {
        return partOfRun;
    }

    /** Points the verb at ready-made places, as the demo does. */
    public final void locate(String inputDirectory, String warehouseDirectory, String reportDirectory) {
        input = inputDirectory;
        warehouse = warehouseDirectory;
        report = reportDirectory;
    }

    /** Where reports are written. */
    public final String report() {
        return report;
    }

    public final Path conf() {
        return Path.of(conf);
    }

    public final String warehouse() {
        return warehouse;
    }

    public final String input() {
        return input;
    }

    public final String master() {
        return master;
    }

    /** The overrides of suite.yaml; one that is not {@code key=value} is refused. */
    public final SortedMap<String, String> sets() {
        SortedMap<String, String> values = new TreeMap<>();
        for (String set : sets) {
            int equals = set.indexOf('=');
            if (equals < 1) {
                throw new BadArgument(SET + " " + set + " is not key=value", "write for example --set company=Acme");
            }
            values.put(set.substring(0, equals), set.substring(equals + 1));
        }
        return values;
    }

    public final Optional<Instant> asOf() {
        if (asOf.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(asOf).toInstant());
        } catch (DateTimeException e) {
            throw new BadArgument(AS_OF + " " + asOf + " is not an instant", "write it like 2026-07-01T00:00:00+02:00");
        }
    }

    /** Sets the knowledge limit to that of an earlier start. */
    public final void limitTo(Instant limit) {
        asOf = limit.toString();
    }

    /** The months to write; empty means all. */
    public final Optional<MonthRange> months() {
        if (!period.isEmpty() && !(from.isEmpty() && to.isEmpty())) {
            throw new BadArgument("--period and --from/--to exclude each other", "use one of them");
        }
        if (from.isEmpty() != to.isEmpty()) {
            throw new BadArgument("--from and --to belong together", "give both, both months are included");
        }
        String first = period.isEmpty() ? from : period;
        String last = period.isEmpty() ? to : period;
        if (first.isEmpty()) {
            return Optional.empty();
        }
        MonthRange range;
        try {
            range = new MonthRange(MonthRange.month(first), MonthRange.month(last));
        } catch (IllegalArgumentException e) {
            throw new BadArgument(e.getMessage() + "", "write months like 2026-03, the first not after the last");
        }
        if (range.months() > maxPeriods) {
            throw new BadArgument(
                    range + " are " + range.months() + " months, more than --max-periods " + maxPeriods,
                    "check the years, or raise --max-periods");
        }
        return Optional.of(range);
    }

    public final boolean isDryRun() {
        return dryRun;
    }

    public final boolean isForced() {
        return force;
    }

    public final boolean keepsGoing() {
        return keepGoing;
    }

    public final Optional<String> runKey() {
        return Optional.of(runKey).filter(key -> !key.isEmpty());
    }

    public final Optional<Path> resultFile() {
        return file(resultFile);
    }

    public final Optional<Path> metricsFile() {
        return file(metricsFile);
    }

    public final Optional<Path> lineageFile() {
        return file(lineageFile);
    }

    private static Optional<Path> file(String path) {
        return Optional.of(path).filter(name -> !name.isEmpty()).map(Path::of);
    }

    /** How long to wait for another run on the warehouse. */
    public final Duration waitLock() {
        return waitLock.isEmpty() ? Duration.ZERO : duration(WAIT_LOCK, waitLock);
    }

    /** The ISO form "PT10M" without its first two letters is what people write. */
    protected static Duration duration(String option, String value) {
        try {
            return Duration.parse("PT" + value);
        } catch (DateTimeException e) {
            throw new BadArgument(option + " " + value + " is not a length of time", "write it like 90s, 10m or 2h");
        }
    }

    public final LogFormat logFormat() {
        return logFormat;
    }

    public final boolean wantsHelp() {
        return help;
    }
}
