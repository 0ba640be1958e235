package io.levier.jobs;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.jobs.testkit.Folders;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was true of a period when it closed is true for ever: curated half a year earlier, it was the same. */
@ExtendWith({SparkExtension.class, SmallCompany.Extension.class})
class ClosedPeriodsIT {
    private static final String EARLIER = "2026-01-01";

    private final SparkSession spark;
    private final SmallCompany company;

    ClosedPeriodsIT(SparkSession spark, SmallCompany company) {
        this.spark = spark;
        this.company = company;
    }

    @Test
    void noLaterDayReachesIntoAClosedPeriod(@TempDir Path home) {
        Path warehouse = Folders.copy(company.warehouse(), home.resolve("warehouse"));
        CapturedConsole console = new CapturedConsole(Clock.systemUTC());
        String[] words = SmallCompany.words(
                "curate", "--input", company.exports(), "--warehouse", warehouse, "--as-of", "2025-12-31T23:00:00Z");
        assertEquals(0, console.launch(words), console.err());

        Column isClosed = col(CustomerPeriod.PERIOD_END.name()).leq(EARLIER);
        SortedSet<String> then = cells(warehouse, CustomerPeriod.TABLE, isClosed);
        SortedSet<String> now = cells(company.warehouse(), CustomerPeriod.TABLE, isClosed);
        assertTrue(then.size() > 100_000, "cells: " + then.size());
        assertEquals(List.of(), some(then, now));
        assertEquals(List.of(), some(now, then));
    }

    /** The first cells that one has and the other has not. */
    private static List<String> some(SortedSet<String> one, SortedSet<String> other) {
        return one.stream().filter(cell -> !other.contains(cell)).limit(20).toList();
    }

    private SortedSet<String> cells(Path warehouse, Table table, Column condition) {
        List<String> keys = table.keys().stream().map(Field::name).toList();
        // The knowledge limit is another, and sources keep no earlier terms.
        Set<String> apart = Set.of("data_as_of", "contract_days_to_term");
        SortedSet<String> cells = new TreeSet<>();
        for (Row row :
                new TableContents(spark, warehouse).rows(table).where(condition).collectAsList()) {
            String key = keys.stream()
                    .map(name -> String.valueOf(row.get(row.fieldIndex(name))))
                    .collect(joining(" "));
            Arrays.stream(row.schema().fieldNames())
                    .filter(name -> !apart.contains(name))
                    .forEach(name -> cells.add(key + " " + name + "=" + row.get(row.fieldIndex(name))));
        }
        return cells;
    }
}
