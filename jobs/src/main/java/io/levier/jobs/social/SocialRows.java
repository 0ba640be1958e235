package io.levier.jobs.social;

import static io.levier.common.stats.Rounding.published;

import io.levier.common.config.Publication;
import io.levier.common.metric.PublishedCell;
import io.levier.common.metric.Suppression;
import io.levier.common.stats.ClusteredShare;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.LeaveOutImpact;
import io.levier.common.stats.NpsMoments;
import io.levier.common.stats.RatioMoments;
import io.levier.common.stats.SmallCells;
import io.levier.common.table.Field;
import io.levier.common.table.derived.SocialMetric;
import io.levier.jobs.platform.Schemas;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows of social_metric: small groups hidden, intervals with authors as clusters. */
record SocialRows(Publication publication) {
    private static final String ALL = "all";
    private static final String OWN = "own";

    /**
     * The rows, in order.
     *
     * @param sums rows of {@code social/social_sum}
     */
    List<Row> of(List<Row> sums) {
        boolean[] hidden = hidden(sums);
        boolean[] withheld = withheld(sums, hidden);
        Map<List<Object>, Row> whole = new HashMap<>();
        sums.stream().filter(sum -> sum.getAs("topic").equals(ALL)).forEach(sum -> whole.put(place(sum), sum));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            Row sum = sums.get(i);
            rows.add(hidden[i] ? suppressed(sum) : row(sum, whole, withheld[i]));
        }
        return rows;
    }

    /** Brands are parts of all brands, months of all months. Topics overlap: each is hidden for itself. */
    private boolean[] hidden(List<Row> sums) {
        boolean[] hidden = new boolean[sums.size()];
        Map<String, List<Integer>> byTopic = new HashMap<>();
        for (int i = 0; i < sums.size(); i++) {
            byTopic.computeIfAbsent(sums.get(i).getAs("topic"), any -> new ArrayList<>())
                    .add(i);
        }
        byTopic.values().forEach(places -> {
            boolean[] some = Suppression.hidden(
                    places.stream().map(i -> cell(sums.get(i))).toList(), publication.kAnonymity());
            for (int p = 0; p < some.length; p++) {
                hidden[places.get(p)] = some[p];
            }
        });
        return hidden;
    }

    /** Contributions add up: where topics are hidden, so many more keep theirs back that none is what remains. */
    private boolean[] withheld(List<Row> sums, boolean[] hidden) {
        boolean[] withheld = new boolean[sums.size()];
        Map<List<Object>, List<Integer>> parts = new HashMap<>();
        for (int i = 0; i < sums.size(); i++) {
            if (!sums.get(i).getAs("topic").equals(ALL)) {
                parts.computeIfAbsent(place(sums.get(i)), any -> new ArrayList<>())
                        .add(i);
            }
        }
        parts.values().forEach(places -> {
            List<Boolean> some = SmallCells.hidden(
                    places.stream()
                            .map(i -> authorsBelow(sums.get(i), hidden[i]))
                            .toList(),
                    publication.kAnonymity());
            for (int p = 0; p < some.size(); p++) {
                withheld[places.get(p)] = some.get(p);
            }
        });
        return withheld;
    }

    /** What hides a row, be it another month, hides it in every sum it is part of. */
    private long authorsBelow(Row sum, boolean isHidden) {
        long authors = sum.getAs("n_authors");
        return isHidden ? Math.min(authors, publication.kAnonymity() - 1) : authors;
    }

    /** All months together are a year as far as hiding goes: the months are its parts. */
    private static PublishedCell cell(Row sum) {
        boolean isMonth = sum.getAs("period_type").equals("month");
        LocalDate start = sum.<Date>getAs("period_start").toLocalDate();
        String brand = sum.getAs("brand");
        List<String> cuts = brand.equals(ALL) ? List.of() : List.of("brand");
        return new PublishedCell(
                isMonth ? "month" : "year",
                start,
                isMonth ? start.plusMonths(1) : start.plusYears(1000),
                cuts,
                brand.equals(ALL) ? List.of() : List.of(brand),
                sum.getAs("n_authors"));
    }

    private static List<Object> place(Row sum) {
        return List.of(sum.getAs("period_type"), sum.getAs("period_start"), sum.getAs("brand"));
    }

    private static Row suppressed(Row sum) {
        Map<Field, @Nullable Object> cells = keys(sum);
        cells.put(SocialMetric.STATUS, "suppressed");
        return Schemas.sparseRow(SocialMetric.TABLE, cells);
    }

    private static Map<Field, @Nullable Object> keys(Row sum) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        for (Field key : SocialMetric.TABLE.keys()) {
            cells.put(key, sum.getAs(key.name()));
        }
        return cells;
    }

    private Row row(Row sum, Map<List<Object>, Row> whole, boolean isWithheld) {
        Map<Field, @Nullable Object> cells = keys(sum);
        Confidence confidence = new Confidence(publication.level());
        long n = sum.getAs("n");
        cells.put(SocialMetric.STATUS, n < publication.minBase() ? "low_base" : "ok");
        cells.put(SocialMetric.N_MENTIONS, n);
        cells.put(SocialMetric.N_AUTHORS, sum.getAs("n_authors"));
        NpsMoments felt = felt(sum);
        cells.put(SocialMetric.N_FELT, sum.getAs("n_felt"));
        cells.put(SocialMetric.NET_SENTIMENT, published(felt.nps()));
        Interval net = felt.interval(confidence);
        cells.put(SocialMetric.NET_LOW, published(net.low()));
        cells.put(SocialMetric.NET_HIGH, published(net.high()));
        @Nullable Double weighted = sum.getAs("reach_weighted_sentiment");
        cells.put(SocialMetric.REACH_WEIGHTED_SENTIMENT, weighted == null ? null : published(weighted));
        if (sum.getAs("topic").equals(ALL)) {
            voice(cells, sum, whole, confidence);
        } else {
            share(cells, sum, felt, whole, isWithheld);
        }
        answers(cells, sum, confidence);
        return Schemas.sparseRow(SocialMetric.TABLE, cells);
    }

    private static NpsMoments felt(Row sum) {
        long positive = sum.getAs("n_positive");
        long negative = sum.getAs("n_negative");
        long felt = sum.getAs("n_felt");
        return new NpsMoments(
                new RatioMoments(
                        felt,
                        sum.getAs("n_felt_authors"),
                        felt,
                        positive - negative,
                        sum.getAs("felt_felt"),
                        sum.getAs("felt_net"),
                        sum.getAs("net_net")),
                positive,
                negative);
    }

    private static void voice(
            Map<Field, @Nullable Object> cells, Row sum, Map<List<Object>, Row> whole, Confidence confidence) {
        Row all = whole.get(List.<Object>of(sum.getAs("period_type"), sum.getAs("period_start"), ALL));
        if (all != null && !sum.getAs("brand").equals(ALL)) {
            long everything = all.getAs("n");
            ClusteredShare share = new ClusteredShare(new RatioMoments(
                    everything,
                    all.getAs("n_authors"),
                    everything,
                    sum.<Long>getAs("n"),
                    all.getAs("nn"),
                    sum.getAs("n_n_all"),
                    sum.getAs("nn")));
            Interval interval = share.interval(confidence).times(100);
            cells.put(SocialMetric.SHARE_OF_VOICE, published(100 * share.share()));
            cells.put(SocialMetric.VOICE_LOW, published(interval.low()));
            cells.put(SocialMetric.VOICE_HIGH, published(interval.high()));
            cells.put(SocialMetric.N_REPOSTS, sum.getAs("n_reposts"));
            cells.put(SocialMetric.N_AUTOMATED, sum.getAs("n_automated"));
            cells.put(SocialMetric.N_STAFF, sum.getAs("n_staff"));
        }
    }

    /** What a topic does to the net sentiment of all messages about us. */
    private static void share(
            Map<Field, @Nullable Object> cells,
            Row sum,
            NpsMoments felt,
            Map<List<Object>, Row> whole,
            boolean isWithheld) {
        Row own = whole.get(place(sum));
        if (own != null && own.<Long>getAs("n_felt") > 0) {
            long base = own.getAs("n_felt");
            if (!isWithheld) {
                cells.put(SocialMetric.CONTRIBUTION, published(100 * sum.<Double>getAs("net_part") / base));
            }
            long n = sum.getAs("n_felt");
            cells.put(
                    SocialMetric.IMPACT,
                    published(LeaveOutImpact.of(felt(own).nps(), (double) base, felt.nps(), (double) n)));
        }
    }

    private static void answers(Map<Field, @Nullable Object> cells, Row sum, Confidence confidence) {
        if (!sum.getAs("brand").equals(OWN)) {
            return;
        }
        long due = sum.getAs("n_due");
        cells.put(SocialMetric.N_DUE, due);
        if (due > 0) {
            ClusteredShare share = new ClusteredShare(new RatioMoments(
                    due,
                    sum.getAs("n_due_authors"),
                    due,
                    sum.<Long>getAs("n_answered"),
                    sum.getAs("due_due"),
                    sum.getAs("due_answered"),
                    sum.getAs("answered_answered")));
            Interval interval = share.interval(confidence).times(100);
            cells.put(SocialMetric.RESPONSE_RATE, published(100 * share.share()));
            cells.put(SocialMetric.RESPONSE_LOW, published(interval.low()));
            cells.put(SocialMetric.RESPONSE_HIGH, published(interval.high()));
        }
        cells.put(SocialMetric.REPLY_P50_S, sum.getAs("reply_p50_s"));
        cells.put(SocialMetric.REPLY_P90_S, sum.getAs("reply_p90_s"));
    }
}
