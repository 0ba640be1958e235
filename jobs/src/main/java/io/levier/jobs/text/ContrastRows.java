package io.levier.jobs.text;

import io.levier.common.stats.MultipleTests;
import io.levier.common.stats.Rounding;
import io.levier.common.stats.TwoSidedTest;
import io.levier.common.text.LogOdds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Rows of word_contrast: of each language the words that differ most between those who praise and those who complain. */
final class ContrastRows {
    /** Words of each side that are told; more nobody reads. */
    private static final int MOST = 50;

    private static final double LEVEL = 0.05;

    /** The prior counts for as many words as the smaller group has said, at most this many. */
    private static final long STRONGEST_PRIOR = 1000;

    private record Contrast(Row use, LogOdds odds) {}

    private ContrastRows() {}

    /**
     * The rows, in order.
     *
     * @param uses rows of {@code text/word_use}
     */
    static List<Row> of(List<Row> uses) {
        SortedMap<String, List<Contrast>> languages = new TreeMap<>();
        for (Row use : uses) {
            long promoters = use.getAs("words_promoter");
            long detractors = use.getAs("words_detractor");
            long all = use.getAs("words_all");
            long uttered = use.getAs("n_all");
            if (promoters > 0 && detractors > 0 && uttered < all) {
                LogOdds odds = LogOdds.of(
                        use.getAs("n_promoter"),
                        promoters,
                        use.getAs("n_detractor"),
                        detractors,
                        (double) uttered / all,
                        (double) Math.min(STRONGEST_PRIOR, Math.min(promoters, detractors)));
                languages
                        .computeIfAbsent(use.getAs("language"), language -> new ArrayList<>())
                        .add(new Contrast(use, odds));
            }
        }
        List<Row> rows = new ArrayList<>();
        languages.values().forEach(contrasts -> rows.addAll(language(contrasts)));
        return rows;
    }

    /**
     * How stems are mostly written, by language and stem.
     *
     * @param uses rows of {@code text/word_use}
     */
    static Map<String, Map<String, String>> words(List<Row> uses) {
        Map<String, Map<String, String>> words = new TreeMap<>();
        for (Row use : uses) {
            words.computeIfAbsent(use.getAs("language"), language -> new TreeMap<>())
                    .put(use.getAs("stem"), use.getAs("word"));
        }
        return words;
    }

    private static List<Row> language(List<Contrast> contrasts) {
        double[] adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjust(contrasts.stream()
                .mapToDouble(contrast -> TwoSidedTest.normal(contrast.odds().z()))
                .toArray());
        Map<String, Double> alone = new HashMap<>();
        contrasts.forEach(contrast ->
                alone.put(contrast.use().getAs("stem"), contrast.odds().z()));
        List<Row> promoters = new ArrayList<>();
        List<Row> detractors = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            if (adjusted[i] <= LEVEL && tellsMore(contrasts.get(i), alone)) {
                boolean isPraise = contrasts.get(i).odds().difference() > 0;
                (isPraise ? promoters : detractors).add(row(contrasts.get(i), isPraise, adjusted[i]));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (List<Row> side : List.of(promoters, detractors)) {
            side.sort(Comparator.comparingDouble((Row row) -> -Math.abs(row.getDouble(9)))
                    .thenComparing(row -> row.getString(1)));
            rows.addAll(side.subList(0, Math.min(MOST, side.size())));
        }
        return rows;
    }

    /** Two words are told where they say more than each of them alone, or the contrary: not expensive. */
    private static boolean tellsMore(Contrast contrast, Map<String, Double> alone) {
        String[] stems = contrast.use().<String>getAs("stem").split(" ", -1);
        double z = contrast.odds().z();
        return stems.length == 1
                || Arrays.stream(stems)
                        .mapToDouble(stem -> alone.getOrDefault(stem, 0.0))
                        .allMatch(word -> z * word <= 0 || Math.abs(z) > Math.abs(word));
    }

    private static Row row(Contrast contrast, boolean isPraise, double adjusted) {
        Row use = contrast.use();
        return RowFactory.create(
                use.getAs("language"),
                use.getAs("stem"),
                use.getAs("word"),
                isPraise ? "promoter" : "detractor",
                use.getAs("n_promoter"),
                use.getAs("n_detractor"),
                use.getAs("n_customers"),
                Rounding.published(contrast.odds().difference()),
                Rounding.published(contrast.odds().standardError()),
                Rounding.published(contrast.odds().z()),
                Rounding.published(adjusted));
    }
}
