package io.levier.jobs;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beust.jcommander.Parameter;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.JobArgs;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Which way packages may look, and who alone may do what. A rule names those who do it today rather than those who must
 * not, so one that no longer sees them fails too.
 */
@SuppressWarnings("OperatorPrecedence") // and binds tighter than or, as in prose
class ArchitectureTest {
    private static final String JOBS = "io.levier.jobs";
    private static final List<String> BANNED =
            List.of("Util", "Utils", "Helper", "Helpers", "Manager", "Constants", "Impl");
    private static final Set<String> ROWS = Set.of("org.apache.spark.sql.Dataset", "org.apache.spark.api.java.JavaRDD");

    private static final Set<String> ACTIONS = Set.of(
            "collect",
            "collectAsList",
            "count",
            "first",
            "foreach",
            "foreachPartition",
            "head",
            "isEmpty",
            "reduce",
            "show",
            "tail",
            "take",
            "takeAsList",
            "toLocalIterator");

    /** Beside jobs and the platform: what fits something, and what reads a few rows to build the next query from. */
    private static final Set<String> FITTERS = Set.of(
            "access.ArrowRows",
            "access.ExplainIdentityCommand",
            "access.ExplainMetricCommand",
            "access.ResultText",
            "crosstab.ReadableValues",
            "curate.Contents",
            "curate.Currencies",
            "curate.History",
            "curate.LabelHorizon",
            "curate.LateFacts",
            "curate.Restatement",
            "curate.StandingPeriods",
            "curate.UnheldContracts",
            "drivers.Answers",
            "drivers.CategoryStudy",
            "drivers.ColumnCounts",
            "drivers.CustomersAtRisk",
            "drivers.DriverTerms",
            "drivers.GramBook",
            "drivers.MeasuredColumn",
            "drivers.Performance",
            "drivers.RatedItems",
            "drivers.RatedScales",
            "drivers.RespondentCounts",
            "drivers.ResponseRows",
            "drivers.ScorePass",
            "drivers.StatedImportance",
            "drivers.TopicColumns",
            "effects.CustomerCells",
            "effects.Measurement",
            "facts.UnborneCosts",
            "identity.Components",
            "identity.Likeness",
            "identity.Persons",
            "ingest.TableImport",
            "ingest.Databases",
            "ingest.ExportColumns",
            "ingest.MappedRows",
            "ingest.QualityRows",
            "ingest.SampleRows",
            "ingest.ScaleCheck",
            "ingest.TakenFiles",
            "ingest.VanishedColumns",
            "metrics.CellTotals",
            "metrics.Evidence",
            "metrics.ScarceAgents",
            "privacy.Receipts",
            "privacy.Requests",
            "privacy.Sweep",
            "retention.BinLearning",
            "retention.Cases",
            "retention.ChurnFeatures",
            "retention.LearningBlocks",
            "retention.LeavingMonths",
            "retention.LifeTables",
            "retention.ModelRegistry",
            "retention.PurchasePatterns",
            "retention.ScoringDrift",
            "retention.ScoringModel",
            "retention.ShortHorizon",
            "retention.Trainable",
            "retention.UnseenCategories",
            "retention.UpliftStudy",
            "survey.Nonresponse",
            "survey.Weighing");

    private static JavaClasses house;

    @BeforeAll
    static void reads() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.levier");
        assertTrue(classes(JOBS).count() > 150, "classes of the jobs seen");
        assertTrue(classes("io.levier.common").count() > 150, "classes of the other module seen");
    }

    private static Stream<JavaClass> classes(String home) {
        return house.stream().filter(type -> type.getPackageName().startsWith(home));
    }

    /** The outermost classes that make an access of a kind. */
    private static SortedSet<String> whoever(Predicate<JavaAccess<?>> does) {
        return house.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(does)
                .map(access -> outermost(access.getOriginOwner()))
                .collect(toCollection(TreeSet::new));
    }

    /** The packages below the jobs, nested ones included, with a class that mentions one of the given types. */
    private static SortedSet<String> packagesThatKnow(Predicate<String> typeName) {
        return house.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(uses -> typeName.test(uses.getTargetClass().getName())))
                .map(type -> type.getPackageName())
                .collect(toCollection(TreeSet::new));
    }

    private static String outermost(JavaClass type) {
        String name = type.getName();
        return name.indexOf('$') < 0 ? name : name.substring(0, name.indexOf('$'));
    }

    private static boolean calls(JavaAccess<?> access, String owner, String method) {
        return access.getTargetOwner().getName().equals(owner)
                && access.getName().equals(method);
    }

    private static List<String> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
    }

    /** Packages meet in tables. The demo is the one exception: it is generate-data and run, one after the other. */
    @Test
    void letsNoCapabilityKnowAnother() {
        SortedSet<String> looks = new TreeSet<>();
        for (JavaClass type : classes(JOBS + ".").toList()) {
            String from = capability(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(JOBS)) {
                    String to = capability(target);
                    if (!to.equals(from)) {
                        looks.add(from + " -> " + to);
                    }
                }
            }
        }
        assertTrue(looks.contains("ingest -> platform"), looks + "");
        looks.removeIf(look -> look.endsWith(" -> platform"));
        looks.removeIf(look -> look.endsWith(" -> command") && !look.startsWith("platform "));
        assertEquals(Set.of("demo -> generate"), looks);
    }

    private static String capability(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(JOBS)
                ? "the launcher"
                : name.substring(JOBS.length() + 1).split("\\.", 2)[0];
    }

    /** Exports of the made-up company are no tables of the warehouse, so generate writes its own files. */
    @Test
    void readsAndWritesOnlyInPlatformAndIngest() {
        assertEquals(
                Set.of(JOBS + ".generate", JOBS + ".ingest", JOBS + ".platform"),
                packagesThatKnow(type -> type.startsWith("org.apache.spark.sql.DataFrameReader")
                        || type.startsWith("org.apache.spark.sql.DataFrameWriter")
                        || type.startsWith("io.delta.")
                        || type.startsWith("java.sql.Connection")));
    }

    @Test
    void runsSqlTextsOnlyInSql() {
        assertEquals(
                Set.of(JOBS + ".platform.Sql"),
                whoever(access -> calls(access, "org.apache.spark.sql.SparkSession", "sql")));
    }

    /** Transformations stay lazy: whoever adds an action outside jobs and platform has to be named as a fitter. */
    @Test
    void startsSparkJobsOnlyInJobsPlatformAndNamedFitters() {
        SortedSet<String> acting = whoever(
                access -> ROWS.contains(access.getTargetOwner().getName()) && ACTIONS.contains(access.getName()));
        assertTrue(acting.contains(JOBS + ".platform.RunLedger"), "the rule sees no action any more: " + acting);
        acting.removeIf(type -> type.startsWith(JOBS + ".platform."));
        assertTrue(acting.removeIf(type -> type.endsWith("Job")), "no job acts any more: " + acting);
        assertEquals(FITTERS.stream().map(name -> JOBS + "." + name).collect(toCollection(TreeSet::new)), acting);
    }

    @Test
    void buildsSessionsOnlyInSessions() {
        assertEquals(
                Set.of(JOBS + ".platform.Sessions"),
                whoever(access -> access.getTargetOwner().getName().startsWith("org.apache.spark.sql.SparkSession")
                        && (access.getName().equals("builder")
                                || access.getName().equals("newSession")
                                || access.getName().equals("getOrCreate"))));
    }

    @Test
    void exitsOnlyInMain() {
        assertEquals(
                Set.of(JOBS + ".LevierMain"),
                whoever(access -> calls(access, "java.lang.System", "exit")
                        || calls(access, "java.lang.Runtime", "exit")
                        || calls(access, "java.lang.Runtime", "halt")));
    }

    @Test
    void takesTimeOnlyFromTheClockOfMain() {
        assertEquals(
                Set.of(JOBS + ".LevierMain"),
                whoever(access -> access.getTargetOwner().getName().equals("java.time.Clock")
                                && (access.getName().startsWith("system")
                                        || access.getName().startsWith("tick"))
                        || access.getTargetOwner().getName().startsWith("java.time.")
                                && access.getName().equals("now")
                                && !parameters(access).contains("java.time.Clock")
                        || calls(access, "java.lang.System", "currentTimeMillis")
                        || calls(access, "java.lang.System", "nanoTime")
                        || calls(access, "org.apache.spark.sql.functions", "current_timestamp")
                        || calls(access, "org.apache.spark.sql.functions", "current_date")
                        || calls(access, "org.apache.spark.sql.functions", "now")));
    }

    @Test
    void drawsOnlyFromSeeds() {
        Set<String> generators = Set.of("java.util.Random", "java.util.SplittableRandom");
        assertEquals(
                Set.of(),
                whoever(access -> generators.contains(access.getTargetOwner().getName())
                                && access.getName().equals("<init>")
                                && parameters(access).isEmpty()
                        || access.getTargetOwner().getName().equals("java.util.concurrent.ThreadLocalRandom")
                        || access.getTargetOwner().getName().equals("java.security.SecureRandom")
                        || calls(access, "java.lang.Math", "random")
                        || calls(access, "java.util.UUID", "randomUUID")
                        || access.getTargetOwner().getName().equals("org.apache.spark.sql.functions")
                                && Set.of("rand", "randn", "uuid").contains(access.getName())
                                && parameters(access).isEmpty()));
        assertTrue(
                whoever(access -> generators.contains(access.getTargetOwner().getName())
                                && access.getName().equals("<init>")
                                && parameters(access).equals(List.of("long")))
                        .contains(JOBS + ".generate.chance.Draws"),
                "the rule sees no seed any more");
    }

    @Test
    void leavesStandardStreamsAlone() {
        Set<String> streams = Set.of("out", "err", "in", "setOut", "setErr");
        assertEquals(
                Set.of(),
                whoever(access -> access.getTargetOwner().getName().equals("java.lang.System")
                                && streams.contains(access.getName())
                        || access.getName().equals("printStackTrace")));
        assertEquals(
                Set.of(JOBS + ".platform.Defect"),
                whoever(access -> access.getName().equals("getStackTrace")),
                "one class tells of defects, and knows what it may repeat");
    }

    @Test
    void throwsNoGenericExceptions() {
        Set<String> generic =
                Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Error", "java.lang.Throwable");
        assertEquals(
                Set.of("io.levier.common.problem.UserProblem"),
                whoever(access -> access.getName().equals("<init>")
                        && generic.contains(access.getTargetOwner().getName())),
                "only the parent of our own problems calls such a constructor");
    }

    @Test
    void sendsOnlyWhatMayTravel() {
        List<JavaClass> travellers = house.stream()
                .filter(type -> type.isAssignableTo(Serializable.class))
                .filter(type -> !type.isAssignableTo(Throwable.class) && !type.isEnum())
                .toList();
        assertTrue(travellers.size() > 100, "classes that travel: " + travellers.size());
        assertEquals(
                List.of(),
                travellers.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                                && !field.getModifiers().contains(JavaModifier.TRANSIENT))
                        .filter(field -> field.getType().getAllInvolvedRawTypes().stream()
                                .anyMatch(part -> part.getPackageName().startsWith("io.levier")
                                        && !part.isInterface()
                                        && !part.isEnum()
                                        && !part.isAssignableTo(Serializable.class)))
                        .map(field -> field.getFullName())
                        .sorted()
                        .toList(),
                "a class Spark sends to its workers holds something that cannot be sent");
    }

    @Test
    void hasNoPackageCycles() {
        slices().matching(JOBS + ".(**)").should().beFreeOfCycles().check(house);
    }

    @Test
    void namesNoClassAfterNothing() {
        assertEquals(
                List.of(),
                house.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> BANNED.stream().anyMatch(name::endsWith))
                        .toList());
    }

    @Test
    void letsNoSwitchBeOnByDefault() throws IllegalAccessException {
        int seen = 0;
        for (Command<?> command : JobCatalog.commands()) {
            JobArgs args = command.newArgs();
            for (Class<?> type = args.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (field.isAnnotationPresent(Parameter.class) && field.getType() == boolean.class) {
                        field.setAccessible(true);
                        assertFalse(field.getBoolean(args), field + " could not be switched off");
                        seen++;
                    }
                }
            }
        }
        assertTrue(seen > 3 * JobCatalog.commands().size(), "switches seen: " + seen);
    }
}
