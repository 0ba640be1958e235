package io.levier.jobs.text;

import io.levier.common.metric.PublishedCell;
import io.levier.common.metric.Suppression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which rows of topic_metric are hidden, and which months may be told with those before them: the months of a topic are
 * parts of all its months, so that a small one must not be what remains when the others are taken off. All comments of a
 * month are the base of its topics: where they are of too few, nothing of the month is shown. Comments
 * without a topic are not shown beside a hidden topic: taken off all comments they tell those that have one.
 */
final class TopicSuppression {
    private static final String MONTH = "month";

    /** Where a row stands. */
    private record Place(String periodType, LocalDate periodStart, String topic) {
        static Place of(TopicSums sums) {
            return new Place(sums.periodType(), sums.periodStart(), sums.topic());
        }
    }

    private final int few;
    private final Set<Place> hidden = new HashSet<>();
    private final Set<Place> untold = new HashSet<>();

    private TopicSuppression(int few) {
        this.few = few;
    }

    /**
     * What is hidden of all rows.
     *
     * @param few a row of fewer customers is not shown
     * @param monthsBefore months a month is compared with
     */
    static TopicSuppression of(List<TopicSums> sums, int few, int monthsBefore) {
        Map<String, List<TopicSums>> byTopic = new TreeMap<>();
        sums.forEach(row ->
                byTopic.computeIfAbsent(row.topic(), topic -> new ArrayList<>()).add(row));
        TopicSuppression suppression = new TopicSuppression(few);
        // What a month is the base of comes first, what remains beside its topics last.
        List<String> topics = new ArrayList<>(byTopic.keySet());
        topics.sort(Comparator.comparing((String topic) -> topic.equals(TopicSums.NONE))
                .thenComparing(topic -> !topic.equals(TopicSums.ALL)));
        for (String topic : topics) {
            List<TopicSums> rows = byTopic.getOrDefault(topic, List.of());
            suppression.hide(rows);
            suppression.keepBack(rows, monthsBefore);
        }
        return suppression;
    }

    boolean isHidden(TopicSums sums) {
        return hidden.contains(Place.of(sums));
    }

    /** Whether the months before may be told beside this one: their hidden ones cannot be told apart by it. */
    boolean mayTellPast(TopicSums sums) {
        Place base = new Place(sums.periodType(), sums.periodStart(), TopicSums.ALL);
        return !untold.contains(Place.of(sums)) && !untold.contains(base);
    }

    private void hide(List<TopicSums> rows) {
        boolean[] some = Suppression.hidden(rows.stream().map(this::cell).toList(), few);
        for (int i = 0; i < some.length; i++) {
            if (some[i]) {
                hidden.add(Place.of(rows.get(i)));
            }
        }
    }

    /** All months together are a year as far as hiding goes. What is hidden for the sake of others counts as few. */
    private PublishedCell cell(TopicSums sums) {
        boolean isMonth = sums.periodType().equals(MONTH);
        LocalDate start = sums.periodStart();
        return new PublishedCell(
                isMonth ? MONTH : "year",
                start,
                isMonth ? start.plusMonths(1) : start.plusYears(1000),
                List.of(),
                List.of(),
                isToldByOthers(sums) ? Math.min(sums.customers(), few - 1) : sums.customers());
    }

    /** A topic by its base where that is hidden; comments without a topic tell those with one, and so the hidden ones. */
    private boolean isToldByOthers(TopicSums sums) {
        return hidden.stream()
                .anyMatch(place -> place.periodType().equals(sums.periodType())
                        && place.periodStart().equals(sums.periodStart())
                        && (sums.topic().equals(TopicSums.NONE) || place.topic().equals(TopicSums.ALL)));
    }

    /**
     * The share of the months before tells how many mentions they have together; two such shares, and that of all months, tell
     * what lies between. The latest months are told first: what is new counts most.
     */
    private void keepBack(List<TopicSums> rows, int monthsBefore) {
        SortedMap<LocalDate, Long> secret = new TreeMap<>();
        List<TopicSums> shown = new ArrayList<>();
        boolean isWholeShown = false;
        for (TopicSums row : rows) {
            if (row.periodType().equals(MONTH)) {
                if (isHidden(row)) {
                    secret.put(row.periodStart(), row.customers());
                } else {
                    shown.add(row);
                }
            } else {
                isWholeShown = !isHidden(row);
            }
        }
        KnownSums known = new KnownSums(List.copyOf(secret.values()), few);
        if (isWholeShown) {
            known.add(0, secret.size());
        }
        shown.sort(Comparator.comparing(TopicSums::periodStart).reversed());
        for (TopicSums month : shown) {
            int from = secret.headMap(month.periodStart().minusMonths(monthsBefore))
                    .size();
            int to = secret.headMap(month.periodStart()).size();
            if (!known.add(from, to)) {
                untold.add(Place.of(month));
            }
        }
    }

    /** Sums over neighbours in a row of hidden numbers that somebody knows, and those that follow from them. */
    private static final class KnownSums {
        private final List<Long> customers;
        private final int few;

        /** Of every gap between the numbers: what lies between two gaps of one group is known. */
        private final int[] groups;

        private KnownSums(List<Long> customers, int few) {
            this.customers = customers;
            this.few = few;
            this.groups = IntStream.rangeClosed(0, customers.size()).toArray();
        }

        /** Adds the sum of the numbers between two gaps, unless few could be told by it: then it must stay unknown. */
        private boolean add(int from, int to) {
            int one = groups[from];
            int other = groups[to];
            int last = -1;
            for (int gap = 0; gap < groups.length; gap++) {
                if (groups[gap] == one || groups[gap] == other) {
                    if (last >= 0 && tellsFew(last, gap)) {
                        return false;
                    }
                    last = gap;
                }
            }
            for (int gap = 0; gap < groups.length; gap++) {
                groups[gap] = groups[gap] == other ? one : groups[gap];
            }
            return true;
        }

        private boolean tellsFew(int from, int to) {
            long together = customers.subList(from, to).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return to - from < 2 || together < few;
        }
    }
}
