package io.levier.jobs.retention;

import io.levier.common.survival.LifeTable;
import io.levier.jobs.platform.Sql;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts how long customers stayed, by group: one aggregation, whose rows are days of stay and not customers. */
final class LifeTables {
    /** More values than this are names, not groups. */
    static final int MOST_GROUPS = 30;

    /** The group everybody is in. */
    static final Group ALL = new Group("total", "all");

    /**
     * Customers of one kind.
     *
     * @param set what kinds are told apart
     * @param key which kind
     */
    record Group(String set, String key) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int bySet = set.compareTo(other.set);
            return bySet == 0 ? key.compareTo(other.key) : bySet;
        }
    }

    private LifeTables() {}

    /**
     * First stays in view.
     *
     * @param ties days on which something tied a person to the company
     * @param from first day of the view
     * @param until first day after it
     * @param graceDays days after a tie in which the next one is still the same stay
     */
    static Dataset<Row> stays(
            Sql sql, Dataset<Row> ties, Dataset<Row> customerPeriod, LocalDate from, LocalDate until, int graceDays) {
        return sql.query(
                "retention/stay",
                Map.of("tie", ties, "customer_period", customerPeriod),
                Map.of("observed_from", from, "observed_until", until, "grace_days", graceDays));
    }

    /** The counts of every group. */
    static SortedMap<Group, LifeTable> of(Sql sql, Dataset<Row> stays) {
        SortedMap<Group, LifeTable.Collector> collectors = new TreeMap<>();
        sql.query("retention/life_table", Map.of("stay", stays), Map.of("most_groups", MOST_GROUPS))
                .collectAsList()
                .forEach(row -> {
                    LifeTable.Collector collector = collectors.computeIfAbsent(
                            new Group(row.getString(0), row.getString(1)), group -> LifeTable.collect());
                    collector.add(row.getInt(2), row.getLong(3), row.getLong(4));
                    collector.enter(row.getInt(2), row.getLong(5));
                });
        SortedMap<Group, LifeTable> tables = new TreeMap<>();
        collectors.forEach((group, collector) -> tables.put(group, collector.table()));
        return tables;
    }
}
