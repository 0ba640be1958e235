package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ConfigLoader;
import io.levier.common.config.SuiteConfig;
import io.levier.common.metric.Metric;
import io.levier.common.metric.RowSums;
import io.levier.common.metric.SummedMetric;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the recipes of CONTRIBUTING.md letter by letter. */
@OnSpark
class RecipeTest {
    private static final Path RECIPES = Path.of("../.github/CONTRIBUTING.md");
    private static final Pattern FILE = Pattern.compile("```\\n# conf/(\\S+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern STEP = Pattern.compile("^\\d\\. .*$", Pattern.MULTILINE);
    private static final int MOST_STEPS = 10;

    /** The files a recipe writes, by their path in the configuration. */
    private static Map<String, String> files(String recipe) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Matcher matcher = FILE.matcher(chapter(recipe));
        while (matcher.find()) {
            files.put(matcher.group(1), matcher.group(2));
        }
        assertFalse(files.isEmpty(), recipe + " writes no file");
        return files;
    }

    private static String chapter(String recipe) throws IOException {
        String text = Files.readString(RECIPES);
        int from = text.indexOf("## " + recipe + "\n");
        assertTrue(from >= 0, "there is no recipe " + recipe);
        int to = text.indexOf("\n## ", from);
        return to < 0 ? text.substring(from) : text.substring(from, to);
    }

    private static void write(Path conf, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = conf.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** A configuration of its own that takes its definitions from the demo company. */
    private static Path conf(Path home) throws IOException {
        Path conf = Files.createDirectories(home.resolve("conf"));
        Path base = conf.toRealPath().relativize(Path.of("../conf").toRealPath());
        Files.writeString(
                conf.resolve("suite.yaml"),
                "company: Recipe\ntime-zone: Europe/Paris\nas-of: 2026-07-01T00:00:00Z\nbase: " + base + "\n");
        return conf;
    }

    @Test
    void staysShort() throws IOException {
        for (String recipe : List.of("Add a metric", "Add a source", "Add a job")) {
            long steps = STEP.matcher(chapter(recipe)).results().count();
            assertTrue(steps >= 3 && steps <= MOST_STEPS, recipe + " has " + steps + " steps");
        }
    }

    @Test
    void addsAMetric(@TempDir Path home, SparkSession spark) throws IOException {
        Path conf = conf(home);
        int before = ConfigLoader.load(conf, Map.of(), Map.of()).metrics().size();
        write(conf, files("Add a metric"));
        SuiteConfig suite = ConfigLoader.load(conf, Map.of(), Map.of());
        assertEquals(before + 1, suite.metrics().size());
        Metric added = suite.metrics().stream()
                .filter(metric -> metric.header().id().equals("nps_by_mail"))
                .findFirst()
                .orElseThrow();
        assertEquals("perception", added.header().group());
        RowSums sums = ((SummedMetric) added).rowSums();
        String[] sum = {"sum(" + sums.base().sql() + ")", "sum(" + sums.y().sql() + ")"};
        // It is understood against the whole fact table, and counts mailed answers only: two promoters, one detractor.
        assertDoesNotThrow(() -> spark.createDataFrame(
                        List.of(), Schemas.of(added.header().of().table()))
                .selectExpr(sum));
        Row row = spark.sql("select 'LTR' as metric_role, 0 as scale_min, 10 as scale_max, * from values"
                        + " ('email', 9.0), ('email', 10.0), ('email', 3.0), ('phone', 0.0)"
                        + " as answers(distribution_channel, value)")
                .selectExpr(sum)
                .first();
        assertEquals("[3,1]", row.toString());
    }

    @Test
    void addsASource(@TempDir Path home, SparkSession spark) throws IOException {
        Path conf = conf(home);
        write(conf, files("Add a source"));
        Path exports = Files.createDirectories(home.resolve("exports"));
        String export =
                "contact_no;entered;mail;surname;land\n7;03/02/2025;ana@example.org;Béranger;fr\n8;28/02/2025; ;Öz;de\n";
        Files.write(exports.resolve("crm_contacts.csv"), export.getBytes(Charset.forName("windows-1252")));
        String warehouse = home.resolve("warehouse").toString();

        CapturedConsole check = new CapturedConsole();
        assertEquals(
                0, check.launch("check-conf", "--conf", conf.toString(), "--input", exports.toString()), check.err());
        assertTrue(check.out().contains("1: customer"), check.out());

        CapturedConsole ingest = new CapturedConsole();
        assertEquals(
                0,
                ingest.launch(
                        "ingest", "--conf", conf.toString(), "--input", exports.toString(), "--warehouse", warehouse),
                ingest.err());
        assertTrue(ingest.out().contains("2 rows accepted, 0 quarantined"), ingest.out());

        CapturedConsole query = new CapturedConsole();
        String sql = "select customer_id, created_at, email, last_name, country from customer order by customer_id";
        assertEquals(
                0,
                query.launch(
                        "query",
                        "--conf",
                        conf.toString(),
                        "--warehouse",
                        warehouse,
                        "--personal",
                        "--sql",
                        sql,
                        "--format",
                        "csv"),
                query.err());
        assertEquals("""
                customer_id,created_at,email,last_name,country
                7,2025-02-02 23:00:00,ana@example.org,Béranger,FR
                8,2025-02-27 23:00:00,,Öz,DE
                """, query.out());
    }
}
