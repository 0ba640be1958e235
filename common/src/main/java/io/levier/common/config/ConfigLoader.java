package io.levier.common.config;

import static java.util.stream.Collectors.joining;

import io.levier.common.metric.Dimension;
import io.levier.common.metric.Metric;
import io.levier.common.problem.BadConfig;
import io.levier.common.time.PeriodType;
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
 * {@code drivers/}, {@code spark/}. A directory that names a {@code base} takes from it the definitions it does not
 * have itself. Precedence: defaults, files, {@code LEVIER_…} environment, {@code --set}.
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
                                + " drivers and Spark settings")
                .map(directory::resolve);
        SortedMap<String, String> spark = sparkSettings(suite, base);
        spark.putAll(sparkOverrides);
        List<Dimension> dimensions = DefinitionReader.dimensions(definitions("dimensions", base));
        List<Metric> metrics = DefinitionReader.metrics(definitions("metrics", base));
        DriverReader drivers = new DriverReader(definitions("drivers", base));
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
                periods(
                        suite,
                        "periods",
                        PeriodType.PUBLISHED,
                        PeriodType.PUBLISHED,
                        "period types metrics are published for"),
                customerPeriods(suite),
                publication(suite.map("publication")),
                retention(suite.map("retention")),
                identity(suite.map("identity")),
                churn(suite.map("churn")),
                sources(),
                metrics,
                dimensions,
                drivers.taxonomy(),
                drivers.models(),
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

    private static List<PeriodType> customerPeriods(YamlMap suite) {
        List<PeriodType> periods = periods(
                suite,
                "customer-periods",
                PeriodType.CURATED,
                List.of(PeriodType.MONTH),
                "period types customers are described in, month always among them");
        if (!periods.contains(PeriodType.MONTH)) {
            suite.complainAbout(
                    "customer-periods",
                    "metrics and churn look at months, which are left out",
                    "add month to the list");
        }
        return periods;
    }

    private static List<PeriodType> periods(
            YamlMap suite, String key, List<PeriodType> possible, List<PeriodType> standard, String meaning) {
        String known = possible.stream().map(PeriodType::label).collect(joining(", "));
        List<PeriodType> periods = new ArrayList<>();
        String usual = standard.stream().map(PeriodType::label).collect(joining(", "));
        for (String text : suite.texts(key, usual, meaning + ": " + known)) {
            possible.stream()
                    .filter(type -> type.label().equals(text))
                    .findFirst()
                    .ifPresentOrElse(
                            periods::add,
                            () -> suite.complainAbout(key, "period \"" + text + "\" is unknown", "use " + known));
        }
        return periods.isEmpty() ? standard : periods;
    }

    private static Publication publication(YamlMap map) {
        Publication publication = new Publication(
                map.integer("k-anonymity", 10, 1, 1000, "customers; fewer and a cell is suppressed"),
                map.integer("min-base", 30, 1, 100_000, "rows; fewer and a value is marked as a low base"),
                map.number("level", 0.95, 0.5, 0.999, "confidence level of every interval, as a share"));
        map.finish();
        return publication;
    }

    private static Retention retention(YamlMap map) {
        Retention retention = new Retention(
                map.oneOf(
                        "form",
                        Retention.Form.NON_CONTRACTUAL,
                        Retention.Form.class,
                        "how the relationship with a customer ends: a contract ends, or purchases stop"),
                map.integer("horizon-days", 90, 1, 1000, "days after the cut-off in which leaving is looked for"),
                map.integer(
                        "activity-window-days",
                        180,
                        1,
                        3000,
                        "days a purchase keeps a customer active (non-contractual)"),
                map.integer(
                        "grace-days", 30, 0, 365, "days in which a renewal undoes an ended contract (contractual)"));
        map.finish();
        return retention;
    }

    private static IdentityRules identity(YamlMap map) {
        IdentityRules rules = new IdentityRules(
                map.integer(
                        "records-per-key",
                        20,
                        2,
                        10_000,
                        "records; more than this sharing an e-mail or identifier and the key joins nobody"),
                map.integer(
                        "records-per-block",
                        50,
                        2,
                        1_000,
                        "records; more than this sounding or living alike and they are not compared for it"),
                map.integer(
                        "records-per-person",
                        50,
                        2,
                        500,
                        "records; more than this linked by likeness and only shared keys join them"),
                map.number(
                        "probability",
                        0.95,
                        0.5,
                        1,
                        "two records are one person when likeness says so with this probability; 1 joins by shared keys only"));
        map.finish();
        return rules;
    }

    private static ChurnSettings churn(YamlMap map) {
        ChurnSettings churn = new ChurnSettings(
                map.oneOf(
                        "validation",
                        ChurnSettings.Validation.ROLLING_ORIGIN,
                        ChurnSettings.Validation.class,
                        "what separates training from test: later cut-offs test models of earlier ones, or customers are split by hash"),
                map.integer("folds", 5, 2, 20, "folds of a validation without dates"),
                map.integer("minimum-persons", 200, 50, 1_000_000, "customers at risk; fewer and no model is fitted"),
                map.number(
                        "leak-auc",
                        0.95,
                        0.6,
                        1,
                        "AUC; a single feature that separates better than this knows the outcome"),
                map.oneOf(
                        "on-leak",
                        ChurnSettings.OnLeak.REFUSE,
                        ChurnSettings.OnLeak.class,
                        "whether a feature that knows the outcome stops the training or is left out with a warning"),
                map.texts("exclude", "", "churn features left out, by name"));
        map.finish();
        return churn;
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
