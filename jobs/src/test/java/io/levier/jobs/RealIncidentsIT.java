package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.SparkExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tickets of a help desk and their ways, against figures counted by others. */
@ExtendWith(SparkExtension.class)
class RealIncidentsIT {
    @TempDir
    private static Path shared = Path.of("");

    /**
     * What the incidents do not show: five flows of fewer than ten callers, and five more without which one of those
     * would be what remains at its activity.
     */
    private static final SortedSet<String> HIDDEN_FLOWS = new TreeSet<>(List.of(
            "(start) closed",
            "on_hold closed",
            "pending closed",
            "solved new",
            "solved pending",
            "(start) on_hold",
            "closed open",
            "new closed",
            "pending on_hold",
            "solved open"));

    private final SparkSession spark;

    RealIncidentsIT(SparkSession spark) {
        this.spark = spark;
    }

    private static RealExports incidents() {
        Path input = RealExports.data("incidents");
        RealExports incidents = RealExports.in(shared, "incidents");
        incidents.succeedsOnce(input, "ingest", "resolve-identities", "curate", "gather-facts", "mine-journeys");
        return incidents;
    }

    @Test
    void areCountedByCaseAndChannel() {
        RealExports incidents = incidents();
        assertEquals(
                "24918 275",
                incidents.value("select concat_ws(' ', count(*), count_if(reopened_count > 0)) from case_ticket"));
        assertEquals("email 146 form 51 phone 22", incidents.value("""
            select array_join(array_sort(array_agg(concat(channel, ' ', hours))), ' ')
            from (
                select channel,
                    cast(round(percentile(timestampdiff(second, opened_at, last_solved_at) / 3600, 0.5)) as int) as hours
                from case_ticket where channel is not null group by channel
            )
            """));
        assertEquals("13549", incidents.value("select count_if(reassigned_count = 0) from case_ticket"));
    }

    @Test
    void goTheWaysDuckDbFinds() {
        RealExports incidents = incidents();
        IncidentOracle oracle = new IncidentOracle(RealExports.data("incidents/incident_event_log.csv.gz"));
        assertEquals("24918", incidents.value("select count(*) from process_case"));

        SortedMap<String, Long> follows = oracle.follows();
        SortedMap<String, Long> found =
                counts(incidents.warehouse(), "process_edge", "concat(from_activity, ' ', to_activity)", "n");
        assertEquals(follows.keySet(), found.keySet());
        SortedSet<String> hidden = new TreeSet<>(found.keySet());
        found.values().removeIf(n -> n < 0);
        hidden.removeAll(found.keySet());
        assertEquals(HIDDEN_FLOWS, hidden);
        follows.keySet().removeAll(hidden);
        assertEquals(follows, found);

        SortedMap<String, Long> ways = oracle.ways();
        SortedMap<String, Long> variants =
                counts(incidents.warehouse(), "process_variant where is_complete", "coalesce(path, 'rest')", "n_cases");
        long finished = ways.values().stream().mapToLong(Long::longValue).sum();
        assertEquals(
                finished, variants.values().stream().mapToLong(Long::longValue).sum());
        variants.remove("rest");
        assertTrue(variants.size() > 20, "ways shown: " + variants.size());
        ways.keySet().retainAll(variants.keySet());
        assertEquals(ways, variants);
    }

    /** Numbers of a derived table by what they count; -1 where a number is not shown. */
    private SortedMap<String, Long> counts(Path warehouse, String table, String what, String number) {
        SortedMap<String, Long> counts = new TreeMap<>();
        List<String> words = table.contains(" ") ? List.of(table.split(" where ", 2)) : List.of(table, "true");
        spark.read()
                .format("delta")
                .load(warehouse.resolve("derived").resolve(words.get(0)).toString())
                .where(words.get(1))
                .selectExpr(what, "coalesce(" + number + ", -1)")
                .collectAsList()
                .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
        return counts;
    }
}
