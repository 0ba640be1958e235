package io.levier.jobs.text;

import io.levier.common.stats.Rounding;
import io.levier.common.table.Field;
import io.levier.common.table.derived.FoundTopic;
import io.levier.common.text.TopicClusters;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Groups of comments no rule knows: learned from a sample, counted over all, told with their words. */
final class FoundTopics {
    private static final int NAMING = 3;
    private static final double STABLE = 0.5;

    /** Fewer comments are read faster than they are grouped. */
    private static final int FEWEST = 50;

    private FoundTopics() {}

    /**
     * Groups by language.
     *
     * @param sample rows of {@code text/unmatched_comment} in their order
     */
    static SortedMap<String, TopicClusters> learned(List<Row> sample, VerbatimSettings settings) {
        SortedMap<String, List<TopicClusters.Comment>> comments = new TreeMap<>();
        for (Row row : sample) {
            comments.computeIfAbsent(row.getAs("language"), any -> new ArrayList<>())
                    .add(new TopicClusters.Comment(row.getAs("respondent_id"), row.getList(row.fieldIndex("stems"))));
        }
        SortedMap<String, TopicClusters> clusters = new TreeMap<>();
        comments.forEach((language, own) -> {
            if (own.size() >= FEWEST) {
                clusters.put(
                        language,
                        TopicClusters.learn(
                                own,
                                settings.text().foundTopics(),
                                settings.publication().kAnonymity()));
            }
        });
        return clusters;
    }

    /**
     * Rows of found_topic, in order.
     *
     * @param sums rows of {@code text/found_sum}
     * @param words how stems are mostly written, by language and stem
     */
    static List<Row> rows(
            SortedMap<String, TopicClusters> clusters,
            List<Row> sums,
            Map<String, Map<String, String>> words,
            VerbatimSettings settings) {
        Map<String, Long> all = new HashMap<>();
        Map<String, List<Row>> found = new TreeMap<>();
        for (Row sum : sums) {
            all.merge(sum.getAs("language"), sum.<Long>getAs("n_comments"), Long::sum);
            if (sum.<Integer>getAs("cluster") >= 0) {
                found.computeIfAbsent(sum.getAs("language"), any -> new ArrayList<>())
                        .add(sum);
            }
        }
        List<Row> rows = new ArrayList<>();
        found.forEach((language, own) -> {
            List<TopicClusters.Cluster> groups =
                    Objects.requireNonNull(clusters.get(language)).clusters();
            own.sort(Comparator.comparingLong((Row sum) -> -sum.<Long>getAs("n_comments"))
                    .thenComparing(sum -> sum.<Integer>getAs("cluster")));
            for (int place = 0; place < own.size(); place++) {
                Row sum = own.get(place);
                rows.add(row(
                        sum,
                        place + 1,
                        groups.get(sum.<Integer>getAs("cluster")),
                        all.getOrDefault(language, 0L),
                        words.getOrDefault(language, Map.of()),
                        settings.publication().kAnonymity()));
            }
        });
        return rows;
    }

    private static Row row(
            Row sum, int place, TopicClusters.Cluster group, long all, Map<String, String> words, int few) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        cells.put(FoundTopic.LANGUAGE, sum.getAs("language"));
        cells.put(FoundTopic.PLACE, place);
        long customers = sum.getAs("n_customers");
        if (customers < few) {
            cells.put(FoundTopic.STATUS, "suppressed");
            return Schemas.sparseRow(FoundTopic.TABLE, cells);
        }
        long comments = sum.getAs("n_comments");
        List<String> told = group.stems().stream()
                .map(stem -> words.getOrDefault(stem, stem))
                .toList();
        cells.put(FoundTopic.NAME, String.join(", ", told.subList(0, Math.min(NAMING, told.size()))));
        cells.put(FoundTopic.WORDS, told.toArray(String[]::new));
        cells.put(FoundTopic.N_COMMENTS, comments);
        cells.put(FoundTopic.N_CUSTOMERS, customers);
        cells.put(FoundTopic.SHARE, Rounding.published((double) comments / all));
        cells.put(FoundTopic.N_PROMOTERS, sum.getAs("n_promoters"));
        cells.put(FoundTopic.N_DETRACTORS, sum.getAs("n_detractors"));
        cells.put(FoundTopic.STABILITY, Rounding.published(group.stability()));
        cells.put(FoundTopic.STATUS, group.stability() < STABLE ? "unstable" : "ok");
        return Schemas.sparseRow(FoundTopic.TABLE, cells);
    }
}
