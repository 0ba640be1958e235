package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Publication;
import io.levier.common.survival.LifeTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What is shown of counted stays. */
class SurvivalStudyTest {
    private static final Publication PUBLICATION = new Publication(10, 30, 0.95);

    /** So many customers seen for 400 days, some of whom leave on day 100. */
    private static LifeTable table(long customers, long leavers) {
        LifeTable.Collector collector = LifeTable.collect();
        collector.add(100, leavers, leavers);
        collector.add(400, customers - leavers, 0);
        return collector.table();
    }

    private static SortedMap<LifeTables.Group, LifeTable> plans(long small, long middle, long large) {
        SortedMap<LifeTables.Group, LifeTable> tables = new TreeMap<>();
        tables.put(LifeTables.ALL, table(small + middle + large, 40));
        tables.put(new LifeTables.Group("plan", "a"), table(small, 1));
        tables.put(new LifeTables.Group("plan", "b"), table(middle, 30));
        tables.put(new LifeTables.Group("plan", "c"), table(large, 9));
        return tables;
    }

    @Test
    void tellsASmallGroupNeitherItselfNorByTheOthers() {
        SurvivalStudy study = SurvivalStudy.of(plans(4, 100, 200), PUBLICATION);

        assertEquals(Set.of("a", "b"), Set.copyOf(keys(study.hidden())));
        assertTrue(study.comparisons().isEmpty(), "one group is left: " + study.comparisons());
        List<Row> groups = new SurvivalRows(study, PUBLICATION).groups();
        assertEquals(
                List.of("suppressed", "suppressed", "ok", "ok"),
                groups.stream().map(row -> row.getString(2)).toList());
        assertTrue(groups.get(0).isNullAt(3), "no count of a hidden group: " + groups.get(0));
    }

    private static List<String> keys(Set<LifeTables.Group> groups) {
        return groups.stream().map(LifeTables.Group::key).toList();
    }

    /** 30 of 100 leave against 9 of 200: of the 40 departures on one day, shares of those at risk are expected. */
    @Test
    void comparesGroupsWithWhatTheyWouldLoseAlike() {
        SurvivalStudy study = SurvivalStudy.of(plans(20, 100, 200), PUBLICATION);

        LifeTables.Group b = new LifeTables.Group("plan", "b");
        assertEquals(40 * 100 / 320.0, study.expected(b).orElseThrow(), 1e-12);
        assertEquals(Optional.empty(), study.expected(LifeTables.ALL));
        Row row = new SurvivalRows(study, PUBLICATION).groups().get(1);
        assertEquals(30 / 12.5, row.getDouble(15), 1e-12, row + "");
        Row test = new SurvivalRows(study, PUBLICATION).comparisons().get(0);
        assertEquals("plan", test.getString(0));
        assertEquals(3, test.getInt(1));
        assertEquals(40, test.getLong(2));
        assertTrue(test.getDouble(5) < 1e-6, test + "");
    }

    @Test
    void drawsAPointEveryThirtyDaysWhileEnoughAreInView() {
        SurvivalStudy study = SurvivalStudy.of(plans(20, 100, 200), PUBLICATION);
        List<Row> all = new SurvivalRows(study, PUBLICATION)
                .curves().stream().filter(row -> row.getString(1).equals("all")).toList();

        assertEquals(14, all.size());
        assertEquals(390, all.get(13).getInt(2));
        assertEquals(280, all.get(13).getLong(3));
        assertEquals(1, all.get(3).getDouble(5), "before anybody left");
        assertTrue(all.get(3).isNullAt(7), "no bound before anybody left");
        assertEquals(280 / 320.0, all.get(4).getDouble(5), 1e-12);
        assertTrue(all.get(4).getDouble(7) < 0.875 && all.get(4).getDouble(8) > 0.875, all.get(4) + "");
        // The 31st to the 90th day: 320 customers on each of 60 days, none left.
        Row band = new SurvivalRows(study, PUBLICATION)
                .hazards().stream()
                        .filter(row -> row.getString(1).equals("all") && row.getInt(2) == 30)
                        .findFirst()
                        .orElseThrow();
        assertEquals(320 * 60, band.getLong(4));
        assertEquals(0, band.getLong(5));
    }

    /** Five in view from the start, of whom one leaves: without a base, that one would halve what follows. */
    @Test
    void beginsWhereEnoughAreInView() {
        LifeTable.Collector collector = LifeTable.collect();
        collector.add(20, 1, 1);
        collector.add(500, 4, 0);
        collector.enter(200, 100);
        collector.add(300, 50, 50);
        collector.add(450, 50, 0);

        GroupCurve curve = GroupCurve.of(collector.table(), 30, 10).orElseThrow();

        assertEquals(200, curve.from());
        assertEquals(450, curve.until());
        assertEquals(210, curve.times().get(0));
        assertEquals(0, curve.events(210));
        assertEquals(50, curve.events(300));
        assertEquals(1 - 50 / 104.0, curve.curve().survival(300), 1e-12);
        assertEquals(Optional.empty(), GroupCurve.of(table(29, 3), 30, 10));
    }

    /** Fifty are seen from the start and leave view by day 100 but for three; on day 200 fifty others come into view. */
    @Test
    void endsTheCurveWhereFewAreLeftForTheFirstTime() {
        LifeTable.Collector collector = LifeTable.collect();
        collector.add(100, 47, 0);
        collector.add(150, 1, 1);
        collector.add(400, 52, 5);
        collector.enter(200, 50);
        GroupCurve curve = GroupCurve.of(collector.table(), 30, 10).orElseThrow();

        assertEquals(100, curve.until());
        assertEquals(List.of(0L, 30L, 60L, 90L), curve.times());
    }
}
