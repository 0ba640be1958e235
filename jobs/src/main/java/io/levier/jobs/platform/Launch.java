package io.levier.jobs.platform;

import io.levier.common.config.ConfigLoader;
import io.levier.common.config.SuiteConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * What a verb may use of the process it runs in.
 *
 * @param typed the words behind the verb
 * @param commandLine verb and words as the run log keeps them, null when it does not
 */
public record Launch(
        Console console,
        Clock clock,
        Map<String, String> environment,
        List<String> typed,
        @Nullable String commandLine) {
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

    public Launch(Console console, Clock clock, Map<String, String> environment) {
        this(console, clock, environment, List.of(), null);
    }

    /** The same for a verb that was typed so, with a console of its own. */
    public Launch typed(Console own, List<String> words, @Nullable String kept) {
        return new Launch(own, clock, environment, words, kept);
    }

    public SuiteConfig config(JobArgs args) {
        return ConfigLoader.load(args.conf(), args.sets(), environment);
    }

    /** The knowledge limit: the option, else the configuration, else the start of today in the reporting time zone. */
    public Instant asOf(JobArgs args, SuiteConfig suite) {
        return args.asOf()
                .or(suite::asOf)
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), suite.zone())
                        .atStartOfDay(suite.zone())
                        .toInstant());
    }

    /** Does something in a Spark session and stops the session, whatever happens, unless it stood there before. */
    public int inSession(JobArgs args, SuiteConfig suite, ToIntFunction<SparkSession> work) {
        boolean submitted = System.getProperty("spark.master") != null || System.getProperty("spark.app.name") != null;
        String master = args.master().isEmpty() && !submitted ? "local[*]" : args.master();
        boolean isOurs = SparkSession.getDefaultSession().isEmpty();
        SparkSession spark = Sessions.open(master, submitted ? secret() : suite.spark());
        try {
            return work.applyAsInt(spark);
        } finally {
            if (isOurs) {
                spark.stop();
            }
        }
    }

    /**
     * The secret of a standalone cluster. Its worker keeps it from the command line of a driver and gives it as a variable,
     * but a session asks for the setting.
     */
    private Map<String, String> secret() {
        String given = environment.get("_SPARK_AUTH_SECRET");
        boolean isMissing = System.getProperty("spark.authenticate.secret") == null;
        return given != null && isMissing ? Map.of("spark.authenticate.secret", given) : Map.of();
    }

    public RunLedger.Start start(JobArgs args, SuiteConfig suite) {
        String key = args.runKey()
                .orElseGet(() -> COMPACT.format(clock.instant()) + "-"
                        + ProcessHandle.current().pid());
        @Nullable String months = args.months().map(Object::toString).orElse(null);
        return new RunLedger.Start(key, asOf(args, suite), CodeVersion.current(), host(), commandLine, months);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
