package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.delta.kernel.Snapshot;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.derived.DriverImportance;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.ops.RunWrite;
import io.levier.jobs.platform.TableFiles;
import io.levier.jobs.platform.Warehouse;
import io.levier.jobs.testkit.Folders;
import io.levier.jobs.testkit.KernelReader;
import io.levier.jobs.testkit.Nightly;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.DoubleStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From exports to report on a small company with dirt: all of it comes out, the same from every cut, and only once. */
@ExtendWith({SparkExtension.class, SmallCompany.Extension.class})
class SuiteIT {
    private final CapturedConsole console = new CapturedConsole(Clock.systemUTC());
    private final SmallCompany company;

    SuiteIT(SmallCompany company) {
        this.company = company;
    }

    @Test
    void turnsExportsIntoTablesAndReports() throws IOException {
        assertTrue(
                company.verdict().matches("LEVIER-RESULT run=\\S+ status=SUCCEEDED code=0 periods=all"),
                company.verdict());
        TableContents contents = new TableContents(company.spark(), company.warehouse());
        long customerPeriods = contents.rows(CustomerPeriod.TABLE).count();
        assertTrue(customerPeriods > 12L * SmallCompany.CUSTOMERS);
        assertEquals(
                customerPeriods,
                contents.rows(RunWrite.TABLE)
                        .where(RunWrite.TABLE_NAME.name() + " = 'customer_period'")
                        .selectExpr("sum(" + RunWrite.ROWS_WRITTEN.name() + ")")
                        .first()
                        .getLong(0));
        assertTrue(contents.rows(MetricValues.TABLE).where("value is not null").count() > 1000);
        assertTrue(contents.rows(DriverImportance.TABLE).count() > 5);
        assertTrue(contents.rows(ChurnScore.TABLE).count() > SmallCompany.CUSTOMERS / 4);
        for (String language : List.of("en", "fr")) {
            Path page = company.report().resolve("driver-report." + language + ".html");
            assertTrue(Files.readString(page).contains("lang=\"" + language + "\""), page + " is no page");
        }
    }

    /** A table that only Spark could read would lock its owner in. */
    @Test
    void writesTablesAnotherReaderReads() throws IOException {
        KernelReader kernel = new KernelReader();
        Warehouse warehouse = Warehouse.at(company.warehouse().toString(), new Configuration());
        List<String> read = new ArrayList<>();
        for (Table table : DeclaredTables.ALL) {
            if (warehouse.holds(table) && !DeclaredTables.QUARANTINES.contains(table)) {
                Snapshot snapshot = kernel.snapshot(warehouse.pathOf(table));
                assertEquals(1, kernel.readerVersion(snapshot), table + " needs a newer reader");
                assertEquals(
                        table.fields().stream().map(Field::name).toList(),
                        snapshot.getSchema().fieldNames(),
                        table.name());
                AtomicLong rows = new AtomicLong();
                kernel.read(snapshot, row -> rows.incrementAndGet());
                assertEquals(TableFiles.of(warehouse, table).orElseThrow().rows(), rows.get(), table.name());
                read.add(table.name());
            }
        }
        assertTrue(read.size() > 60, "tables read: " + read);
        // Two columns to the last bit, so that not only the rows are there.
        int value = MetricValues.TABLE.fields().indexOf(MetricValues.VALUE);
        DoubleStream.Builder found = DoubleStream.builder();
        kernel.read(kernel.snapshot(warehouse.pathOf(MetricValues.TABLE)), row -> {
            if (!row.isNullAt(value)) {
                found.add(row.getDouble(value));
            }
        });
        double[] expected = new TableContents(company.spark(), company.warehouse())
                .rows(MetricValues.TABLE).where("value is not null").select("value").collectAsList().stream()
                        .mapToDouble(row -> row.getDouble(0))
                        .sorted()
                        .toArray();
        assertArrayEquals(expected, found.build().sorted().toArray(), 0);
    }

    @Test
    void addsNothingTheSecondTime(@TempDir Path home) {
        // Others read the warehouse of the company at the same time.
        Path warehouse = Folders.copy(company.warehouse(), home.resolve("warehouse"));
        SortedMap<String, String> before = SmallCompany.published(warehouse);
        assertTrue(before.size() > 100, "files seen: " + before.size());
        long writes = writes(warehouse);
        assertTrue(writes > 50, "writes booked: " + writes);
        int code = company.run(console, SmallCompany.PARTITIONS, warehouse);
        assertEquals(0, code, console.err());
        assertEquals(before, SmallCompany.published(warehouse));
        assertEquals(writes, writes(warehouse));
        for (String job : List.of("resolve-identities", "curate", "compute-metrics", "rank-drivers", "train-churn")) {
            assertTrue(
                    console.out().lines().anyMatch(line -> line.contains(job) && line.contains("unchanged")),
                    job + " worked again: " + console.out());
        }
    }

    private long writes(Path warehouse) {
        return new TableContents(company.spark(), warehouse)
                .rows(RunWrite.TABLE)
                .count();
    }

    /** Sums of fractions, ties and arrival order are what partitions change, if anything can. */
    @Test
    @Nightly
    void givesEqualTablesForAnotherNumberOfPartitions(@TempDir Path home) {
        Path warehouse = home.resolve("warehouse");
        int code = company.run(console, 7, warehouse);
        assertEquals(0, code, console.err());
        TableContents expected = new TableContents(company.spark(), company.warehouse());
        TableContents found = new TableContents(company.spark(), warehouse);
        SortedMap<String, String> expectedDigests = expected.digests();
        SortedMap<String, String> foundDigests = found.digests();
        assertTrue(expectedDigests.size() > 40, "tables compared: " + expectedDigests.keySet());
        assertEquals(expectedDigests.keySet(), foundDigests.keySet());
        List<String> differences = new ArrayList<>();
        expectedDigests.forEach((table, digest) -> {
            if (!digest.equals(foundDigests.get(table))) {
                differences.add(table + ": " + digest + " became " + foundDigests.get(table) + "\n  "
                        + expected.missingIn(found, table) + "\n  " + found.missingIn(expected, table));
            }
        });
        assertEquals(List.of(), differences);
    }

    @Test
    @Nightly
    void findsEveryMetricByAnotherWay(@TempDir Path home) {
        MetricOracles.check(company, home);
    }

    @Test
    void setsAsideAScoreOutOfItsScale(@TempDir Path home) throws IOException {
        Path exports = Folders.copy(company.exports(), home.resolve("exports"));
        Path warehouse = Folders.copy(company.warehouse(), home.resolve("warehouse"));
        SortedMap<String, String> before = SmallCompany.published(warehouse);
        long aside = company.quarantined(warehouse, "survey_answer").count();
        Path answers = exports.resolve("survey_answer/part-00000.csv");
        Files.writeString(answers, "proof-1,ltr,main,11,,,false,2026-05-04T10:00:00Z\n", StandardOpenOption.APPEND);

        String[] words = SmallCompany.words("ingest", "--input", exports, "--warehouse", warehouse);
        assertEquals(0, console.launch(words), console.err());

        List<Row> rows = company.quarantined(warehouse, "survey_answer")
                .where("cells['response_id'] = 'proof-1'")
                .selectExpr("reasons", "cells['value_number']")
                .collectAsList();
        assertEquals(1, rows.size(), console.out() + console.err());
        assertEquals(
                List.of("value_number: outside the scale of its question"),
                rows.get(0).getList(0));
        assertEquals("11", rows.get(0).getString(1));
        assertEquals(aside + 1, company.quarantined(warehouse, "survey_answer").count());
        SortedMap<String, String> after = SmallCompany.published(warehouse);
        // The file has changed, so its table is written again, with the same rows; no other table is touched.
        String written = "input/survey_answer/";
        before.keySet().removeIf(file -> file.startsWith(written));
        after.keySet().removeIf(file -> file.startsWith(written));
        assertEquals(before, after);
        TableContents expected = new TableContents(company.spark(), company.warehouse());
        TableContents found = new TableContents(company.spark(), warehouse);
        assertEquals(List.of(), expected.missingIn(found, "survey_answer"));
        assertEquals(List.of(), found.missingIn(expected, "survey_answer"));
    }
}
