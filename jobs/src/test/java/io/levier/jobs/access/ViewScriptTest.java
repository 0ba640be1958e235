package io.levier.jobs.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.DeclaredTables;
import io.levier.common.table.derived.VerbatimQuote;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.Warehouse;
import io.levier.jobs.testkit.OnSpark;
import java.nio.file.Path;
import java.sql.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of views is understood by Spark, says what columns hold, and shows no words of persons. */
@OnSpark
class ViewScriptTest {
    private static final String SCHEMA = "views_test";

    @Test
    void makesViewsInBothLanguagesWithPersonalDataMasked(SparkSession spark, @TempDir Path home) {
        Warehouse warehouse = Warehouse.at(
                home.resolve("it's a").toString(), spark.sparkContext().hadoopConfiguration());
        Row quote = RowFactory.create(
                "delivery",
                "promoter",
                1,
                "r1",
                Date.valueOf("2026-05-04"),
                "en",
                "my own words",
                0.5,
                "nearest to the centre",
                "run-1");
        spark.createDataFrame(List.of(quote), Schemas.of(VerbatimQuote.TABLE))
                .write()
                .format("delta")
                .save(warehouse.pathOf(VerbatimQuote.TABLE));
        try {
            new ViewScript(warehouse, SCHEMA)
                    .statements(List.of(VerbatimQuote.TABLE))
                    .forEach(spark::sql);
            Row english = spark.sql("select topic, text, closeness from views_test.verbatim_quote")
                    .head();
            assertEquals("[delivery,***,0.5]", english.toString());
            Row french = spark.sql("select theme, texte, rang from views_test_fr.citation")
                    .head();
            assertEquals("[delivery,***,1]", french.toString());
            List<Row> columns = spark.sql("describe views_test.verbatim_quote").collectAsList();
            assertTrue(
                    columns.stream()
                            .anyMatch(row -> row.getString(0).equals("closeness")
                                    && String.valueOf(row.get(2)).startsWith("Cosine between its words")),
                    columns.toString());
        } finally {
            spark.sql("drop schema if exists " + SCHEMA + " cascade");
            spark.sql("drop schema if exists " + SCHEMA + "_fr cascade");
        }
    }

    @Test
    void givesEveryTableAndColumnANameOfItsOwn(SparkSession spark, @TempDir Path home) {
        Warehouse warehouse = Warehouse.at(home.toString(), spark.sparkContext().hadoopConfiguration());
        List<String> statements = new ViewScript(warehouse, SCHEMA).statements(DeclaredTables.DERIVED);
        Set<String> names = new HashSet<>();
        for (String statement : statements) {
            assertTrue(names.add(statement.lines().findFirst().orElseThrow()), statement);
            Set<String> columns = new HashSet<>();
            statement
                    .lines()
                    .filter(line -> line.contains(" comment '"))
                    .forEach(line -> assertTrue(columns.add(line.strip().split(" ", 2)[0]), statement));
        }
        assertEquals(2 + 2 * DeclaredTables.DERIVED.size(), statements.size());
    }
}
