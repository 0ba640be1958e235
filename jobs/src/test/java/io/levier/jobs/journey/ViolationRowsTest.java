package io.levier.jobs.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.jobs.testkit.OnSpark;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Which rules are hidden next to those of few: how many cases break any of them is told elsewhere. */
@OnSpark
class ViolationRowsTest {
    private static final StructType VIOLATION = StructType.fromDDL("process string, kind string, from_activity string,"
            + " to_activity string, n bigint, n_cases bigint, n_customers bigint, n_customers_elsewhere bigint");

    private final SparkSession spark;

    ViolationRowsTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Customers who break each rule of a process; rules are called r0, r1, … */
    private List<Row> rules(String process, long... customers) {
        List<Row> rules = new ArrayList<>();
        for (int i = 0; i < customers.length; i++) {
            rules.add(RowFactory.create(
                    process, "missing_activity", "(any)", "r" + i, customers[i], customers[i], customers[i], 0L));
        }
        return spark.createDataFrame(rules, VIOLATION).collectAsList();
    }

    private static String hidden(List<Row> rules) {
        TreeSet<String> hidden = new TreeSet<>();
        new ViolationRows(List.of(), List.of(), 10)
                .of(rules).stream()
                        .filter(row -> row.mkString(" ").contains("suppressed"))
                        .forEach(row -> hidden.add(row.getString(0) + " " + row.getString(3)));
        return String.join(", ", hidden);
    }

    @Test
    void hidesTheNextSmallestBesideALoneRule() {
        assertEquals("visit r0, visit r2", hidden(rules("visit", 3, 80, 40, 0, 90)), "not the one nobody breaks");
    }

    @Test
    void hidesAsManyAsItTakesNotToBeFewTogether() {
        assertEquals("visit r0, visit r1, visit r2", hidden(rules("visit", 3, 2, 40, 80)));
        assertEquals("visit r0, visit r1", hidden(rules("visit", 6, 7, 40, 80)), "thirteen are not few");
    }

    @Test
    void hidesNothingWhereAllAreMany() {
        assertEquals("", hidden(rules("visit", 30, 20, 0, 80)));
    }

    @Test
    void processesDoNotHideEachOther() {
        List<Row> rules = new ArrayList<>(rules("case", 30, 20, 80));
        rules.addAll(rules("visit", 3, 15, 80));
        assertEquals("visit r0, visit r1", hidden(rules));
        assertEquals("visit r0", hidden(rules("visit", 3, 0)), "there is no other");
    }
}
