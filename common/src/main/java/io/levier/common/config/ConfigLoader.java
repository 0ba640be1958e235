package io.levier.common.config;

import io.levier.common.crosstab.Crosstab;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.Metric;
import io.levier.common.problem.BadConfig;
import io.levier.common.time.MetricPeriod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a configuration directory: {@code suite.yaml}, {@code sources/}, {@code metrics/}, {@code dimensions/},
 * {@code crosstabs/}, {@code drivers/}, {@code journeys/}, {@code alerts/}, {@code text/}, {@code gaps/}, {@code spark/}. A directory that names a {@code
 * base} takes from it the definitions it does not have itself. Precedence: defaults, files, {@code LEVIER_…} environment,
 * {@code --set}.
 */
public final class ConfigLoader {
    private static final String ENVIRONMENT_PREFIX = "LEVIER_";

    private final Path directory;
    private final ConfigProblems problems;
    private final Map<String, String> environment;

    private ConfigLoader(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
        this.problems = new ConfigProblems(directory);
    }

    /**
     * The configuration of a directory, validated.
     *
     * @param sets values of {@code --set}, by dotted path in suite.yaml
     * @param environment process environment; {@code LEVIER_PRIVACY__K_ANONYMITY} sets {@code privacy.k-anonymity}
     * @throws BadConfig with all problems at once
     */
    public static SuiteConfig load(Path directory, Map<String, String> sets, Map<String, String> environment) {
        return look(directory, sets, environment).valid();
    }

    /**
     * The configuration of a directory with its problems, for who wants to add more of them.
     *
     * @throws BadConfig when there is no configuration at all
     */
    public static LoadedConfig look(Path directory, Map<String, String> sets, Map<String, String> environment) {
        if (!Files.isRegularFile(directory.resolve("suite.yaml"))) {
            throw new BadConfig(
                    "there is no " + directory.resolve("suite.yaml"),
                    "name a configuration directory with --conf, for example conf or conf/examples/olist");
        }
        SortedMap<String, String> overrides = fromEnvironment(environment);
        overrides.putAll(sets);
        return new ConfigLoader(directory, environment).load(overrides);
    }

    private static SortedMap<String, String> fromEnvironment(Map<String, String> environment) {
        SortedMap<String, String> overrides = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT_PREFIX)) {
                String path = name.substring(ENVIRONMENT_PREFIX.length()).toLowerCase(Locale.ROOT);
                overrides.put(path.replace("__", ".").replace('_', '-'), value);
            }
        });
        return overrides;
    }

    private LoadedConfig load(SortedMap<String, String> overrides) {
        SortedMap<String, String> sparkOverrides = takeSpark(overrides);
        YamlMap suite =
                YamlReader.read(directory.resolve("suite.yaml"), problems).overriddenBy(overrides);
        Optional<Path> base = suite.optionalText(
                        "base",
                        "another configuration, relative to this one, that lends its metrics, dimensions,"
                                + " crosstabs, drivers, journeys, alerts, topics, gaps and Spark settings")
                .map(directory::resolve);
        SortedMap<String, String> spark = sparkSettings(suite, base);
        spark.putAll(sparkOverrides);
        List<Dimension> dimensions = DefinitionReader.dimensions(definitions("dimensions", base));
        List<Metric> metrics = DefinitionReader.metrics(definitions("metrics", base), PlainDimensions.of(dimensions));
        List<Crosstab> crosstabs = new CrosstabReader(dimensions).read(definitions("crosstabs", base));
        DriverReader drivers = new DriverReader(definitions("drivers", base));
        List<MetricPeriod> periods = SuiteSections.periods(suite);
        SuiteConfig config = new SuiteConfig(
                suite.requiredText("company", "the name shown in the report"),
                suite.flag("made-up-data", "whether the data are invented, which every report then says"),
                suite.parsed(
                        "time-zone",
                        ZoneId.of("Europe/Paris"),
                        ZoneId::of,
                        "a time zone like Europe/Paris",
                        "reporting time zone: it decides the day and month of every event"),
                suite.text("currency", "EUR", "reporting currency, ISO 4217"),
                languages(suite),
                suite.optional(
                        "as-of",
                        ConfigLoader::instant,
                        "an instant like 2026-07-01T00:00:00Z",
                        "knowledge limit: what was known later is left out; without it the start of the current day"),
                suite.optional(
                        "history-start",
                        LocalDate::parse,
                        "a day like 2024-01-01",
                        "first day customer periods are built for; without it that of the first fact"),
                periods,
                SuiteSections.customerPeriods(suite),
                SuiteSections.restateWindow(suite),
                SuiteSections.publication(suite.map("publication")),
                RetentionSections.retention(suite.map("retention")),
                SuiteSections.identity(suite.map("identity")),
                SurvivorshipReader.read(suite.map("survivorship")),
                RetentionSections.churn(suite.map("churn")),
                RetentionSections.value(suite.map("value")),
                RetentionSections.campaign(suite.map("campaign")),
                new ForecastReader(metrics).read(suite.map("forecast")),
                new RoiReader(metrics).read(suite.map("roi")),
                new InitiativeReader(dimensions).read(suite.map("initiatives")),
                new ScorecardReader(metrics, dimensions, periods).read(suite.map("scorecard")),
                SuiteSections.weighting(suite.map("weighting")),
                TextReader.settings(suite.map("text")),
                new PrivacyReader(environment).read(suite.map("privacy")),
                TextReader.social(suite.map("social")),
                new ReportReader(dimensions, drivers.taxonomy()).read(suite.map("report")),
                sources(),
                metrics,
                dimensions,
                crosstabs,
                drivers.taxonomy(),
                drivers.models(),
                JourneyReader.read(definitions("journeys", base)),
                AlertReader.read(definitions("alerts", base)),
                TextReader.languages(definitions("text", base)),
                GapReader.read(definitions("gaps", base), metrics),
                spark);
        suite.finish();
        suite.finishOverrides();
        return new LoadedConfig(config, problems.problems(), problems.keys());
    }

    /** {@code --set spark.…} goes to Spark as it is: only Spark knows its names. */
    private static SortedMap<String, String> takeSpark(SortedMap<String, String> overrides) {
        SortedMap<String, String> taken = new TreeMap<>();
        overrides.forEach((name, value) -> {
            if (name.startsWith("spark.")) {
                taken.put(name, value);
            }
        });
        taken.keySet().forEach(overrides::remove);
        return taken;
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private List<String> languages(YamlMap suite) {
        List<String> languages =
                suite.texts("languages", "en, fr", "languages of the report, the first one leads: en, fr");
        for (String language : languages) {
            if (!language.equals("en") && !language.equals("fr")) {
                suite.complainAbout(
                        "languages", "language \"" + language + "\" is not spoken here", "use en, fr or both");
            }
        }
        return languages.isEmpty() ? List.of("en", "fr") : languages;
    }

    private SortedMap<String, String> sparkSettings(YamlMap suite, Optional<Path> base) {
        SortedMap<String, String> settings = new TreeMap<>();
        base.ifPresent(path -> settings.putAll(SparkProperties.read(path)));
        settings.putAll(SparkProperties.read(directory));
        YamlMap own = suite.map("spark");
        settings.putAll(own.namedTexts("a Spark setting by its own name; only Spark judges it"));
        return settings;
    }

    private SortedMap<String, TableSource> sources() {
        return new SourceReader(directory, problems, environment).read(yamlFiles(directory.resolve("sources")));
    }

    /** Definition files of one kind by their path below it; own files replace those of the base with the same path. */
    private SortedMap<String, YamlMap> definitions(String kind, Optional<Path> base) {
        SortedMap<String, YamlMap> files = new TreeMap<>();
        List<Path> homes = new ArrayList<>();
        base.ifPresent(path -> homes.add(path.resolve(kind)));
        homes.add(directory.resolve(kind));
        for (Path home : homes) {
            for (Path file : yamlFiles(home)) {
                String name = home.relativize(file).toString().replace('\\', '/');
                files.put(name.substring(0, name.lastIndexOf('.')), YamlReader.read(file, problems));
            }
        }
        return files;
    }

    private static List<Path> yamlFiles(Path home) {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
