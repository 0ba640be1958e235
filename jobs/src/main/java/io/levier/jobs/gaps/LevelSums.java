package io.levier.jobs.gaps;

import io.levier.common.gap.GapMoments;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.PublishedCell;
import io.levier.common.metric.Suppression;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** The sums of {@code gaps/level_sum} by source, subject and place, with what of them must be hidden. */
final class LevelSums {
    static final String PAIR = "pair";
    static final String EXPECTED = "expected";
    static final String BELIEVED = "believed";
    static final String PROMISE = "promise";
    static final String KEPT = "kept";
    static final String STANDARD = "standard";
    static final String DEVIATION = "deviation";
    static final String ASKED = "asked";

    /** The subject that stands for all drivers. */
    static final String ALL = "all";

    private final SortedMap<String, SortedMap<String, SortedMap<Place, Level>>> levels = new TreeMap<>();

    /**
     * Of sums, few whatever the number of customers.
     *
     * @param few a base of fewer customers is not shown
     */
    static LevelSums of(List<Row> sums, int few) {
        SortedMap<String, SortedMap<String, SortedMap<Place, GapMoments>>> moments = new TreeMap<>();
        for (Row row : sums) {
            moments.computeIfAbsent(row.getAs("source"), source -> new TreeMap<>())
                    .computeIfAbsent(row.getAs("subject"), subject -> new TreeMap<>())
                    .put(place(row), moments(row));
        }
        LevelSums all = new LevelSums();
        moments.forEach((source, subjects) -> subjects.forEach((subject, places) -> all.levels
                .computeIfAbsent(source, known -> new TreeMap<>())
                .put(subject, judged(places, fewest(source, few)))));
        return all;
    }

    /** Employees are fewer than customers: five hide one of them. */
    private static int fewest(String source, int few) {
        return source.equals(BELIEVED) ? FactTable.Subject.AGENT.fewest(few) : few;
    }

    private static SortedMap<Place, Level> judged(SortedMap<Place, GapMoments> places, int few) {
        List<PublishedCell> cells = new ArrayList<>();
        places.forEach((place, moments) -> cells.add(place.cell(moments.clusters())));
        boolean[] hidden = Suppression.hidden(cells, few);
        SortedMap<Place, Level> judged = new TreeMap<>();
        int i = 0;
        for (var entry : places.entrySet()) {
            judged.put(entry.getKey(), new Level(entry.getValue(), hidden[i++]));
        }
        return judged;
    }

    /** Where a row with the columns of a place stands. */
    static Place place(Row row) {
        return new Place(
                row.getAs("period_type"),
                row.<Date>getAs("period_start").toLocalDate(),
                row.getAs("segment_set"),
                row.getAs("segment_key"));
    }

    private static GapMoments moments(Row row) {
        return new GapMoments(
                row.getAs("n"),
                row.getAs("n_clusters"),
                row.getAs("from_sum"),
                row.getAs("to_sum"),
                row.getAs("nn"),
                row.getAs("n_from"),
                row.getAs("n_to"),
                row.getAs("from_from"),
                row.getAs("from_to"),
                row.getAs("to_to"));
    }

    /** Subjects of some sources, in order. */
    SortedSet<String> subjects(String... sources) {
        SortedSet<String> subjects = new TreeSet<>();
        for (String source : sources) {
            subjects.addAll(levels.getOrDefault(source, new TreeMap<>()).keySet());
        }
        return subjects;
    }

    /** Places at which some sources know a subject, in order. */
    SortedSet<Place> places(String subject, String... sources) {
        SortedSet<Place> places = new TreeSet<>();
        for (String source : sources) {
            places.addAll(of(source, subject).keySet());
        }
        return places;
    }

    /** What a source knows of a subject at a place. */
    Optional<Level> at(String source, String subject, Place place) {
        return Optional.ofNullable(of(source, subject).get(place));
    }

    private SortedMap<Place, Level> of(String source, String subject) {
        return levels.getOrDefault(source, new TreeMap<>()).getOrDefault(subject, new TreeMap<>());
    }
}
