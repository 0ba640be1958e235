package io.levier.jobs.text;

import static io.levier.common.stats.Rounding.published;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.MultipleTests;
import io.levier.common.stats.SmallCells;
import io.levier.common.table.derived.TopicMetric;
import io.levier.common.text.Emergence;
import io.levier.jobs.platform.Schemas;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Rows of topic_metric: small groups hidden, and what would tell them; months compared with the six before. */
record TopicRows(VerbatimSettings settings) {
    private static final int MONTHS_BEFORE = 6;
    private static final String MONTH = "month";

    private record Period(String type, LocalDate start) implements Comparable<Period> {
        @Override
        public int compareTo(Period other) {
            int byType = type.compareTo(other.type);
            return byType == 0 ? start.compareTo(other.start) : byType;
        }
    }

    /** How a topic has come up in the months before. */
    private record Past(long mentions, long comments) {}

    private record Tested(TopicSums sums, Past past, Emergence emergence, boolean isHidden, boolean mayTellPast) {
        /** What hides a row hides it in every sum it is part of. */
        long customersBelow(int few) {
            return isHidden ? Math.min(sums.customers(), few - 1) : sums.customers();
        }
    }

    /**
     * The rows, in order.
     *
     * @param sums rows of {@code text/topic_sum}
     */
    List<Row> of(List<Row> sums) {
        SortedMap<Period, SortedMap<String, TopicSums>> periods = new TreeMap<>();
        List<TopicSums> all = sums.stream().map(TopicSums::new).toList();
        TopicSuppression suppression =
                TopicSuppression.of(all, settings.publication().kAnonymity(), MONTHS_BEFORE);
        for (TopicSums topic : all) {
            periods.computeIfAbsent(new Period(topic.periodType(), topic.periodStart()), period -> new TreeMap<>())
                    .put(topic.topic(), topic);
        }
        List<Row> rows = new ArrayList<>();
        periods.forEach((period, topics) -> rows.addAll(rows(period, topics, periods, suppression)));
        return rows;
    }

    private List<Row> rows(
            Period period,
            SortedMap<String, TopicSums> topics,
            SortedMap<Period, SortedMap<String, TopicSums>> periods,
            TopicSuppression suppression) {
        TopicSums all = topics.get(TopicSums.ALL);
        List<Tested> tested = new ArrayList<>();
        if (all != null) {
            topics.values().stream()
                    .filter(topic -> !topic.topic().equals(TopicSums.ALL))
                    .forEach(topic -> tested.add(tested(period, topic, all, periods, suppression)));
        }
        double[] adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjust(
                tested.stream().mapToDouble(topic -> topic.emergence().pValue()).toArray());
        // Contributions add up: where topics are hidden, so many more keep theirs back that none is what remains.
        int few = settings.publication().kAnonymity();
        List<Boolean> withheld = SmallCells.hidden(
                tested.stream().map(topic -> topic.customersBelow(few)).toList(), few);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            rows.add(row(tested.get(i), topics.get(TopicSums.ALL), adjusted[i], withheld.get(i)));
        }
        return rows;
    }

    /** Hidden topics are not tested: they would be told by the test. */
    private Tested tested(
            Period period,
            TopicSums topic,
            TopicSums all,
            SortedMap<Period, SortedMap<String, TopicSums>> periods,
            TopicSuppression suppression) {
        long mentions = 0;
        long comments = 0;
        for (int back = 1; period.type().equals(MONTH) && back <= MONTHS_BEFORE; back++) {
            Map<String, TopicSums> before =
                    periods.get(new Period(MONTH, period.start().minusMonths(back)));
            if (before != null) {
                mentions += mentions(before, topic.topic());
                comments += mentions(before, TopicSums.ALL);
            }
        }
        boolean isTested = comments >= settings.publication().minBase()
                && !suppression.isHidden(topic)
                && !topic.topic().equals(TopicSums.NONE);
        return new Tested(
                topic,
                new Past(mentions, comments),
                isTested
                        ? Emergence.of(topic.mentions(), all.mentions(), mentions, comments)
                        : new Emergence(Double.NaN, Double.NaN),
                suppression.isHidden(topic),
                suppression.mayTellPast(topic));
    }

    private static long mentions(Map<String, TopicSums> topics, String topic) {
        TopicSums sums = topics.get(topic);
        return sums == null ? 0 : sums.mentions();
    }

    private Row row(Tested tested, @Nullable TopicSums all, double adjusted, boolean isWithheld) {
        TopicSums topic = tested.sums();
        if (all == null || tested.isHidden()) {
            return Schemas.sparseRow(
                    TopicMetric.TABLE,
                    Map.of(
                            TopicMetric.PERIOD_TYPE, topic.periodType(),
                            TopicMetric.PERIOD_START, Date.valueOf(topic.periodStart()),
                            TopicMetric.TOPIC, topic.topic(),
                            TopicMetric.STATUS, "suppressed"));
        }
        Confidence confidence = new Confidence(settings.publication().level());
        Interval share = topic.shareInterval(all, confidence);
        Interval nps = topic.npsInterval(confidence);
        boolean isTested = !Double.isNaN(adjusted);
        // That a topic emerged is told even where the months before must not be.
        boolean isTold = isTested && tested.mayTellPast();
        return RowFactory.create(
                topic.periodType(),
                Date.valueOf(topic.periodStart()),
                topic.topic(),
                topic.mentions() < settings.publication().minBase() ? "low_base" : "ok",
                all.mentions(),
                topic.mentions(),
                topic.customers(),
                published(topic.shareOf(all, "weight")),
                published(share.low()),
                published(share.high()),
                topic.scored(),
                published(topic.nps()),
                published(nps.low()),
                published(nps.high()),
                all.scored() == 0 || isWithheld ? null : published(topic.contribution(all)),
                topic.scored() == 0 ? null : published(topic.impact(all)),
                published(topic.satisfaction()),
                topic.sentences(),
                published(topic.netSentiment()),
                published(topic.shareOf(all, "of_promoters")),
                published(topic.shareOf(all, "of_passives")),
                published(topic.shareOf(all, "of_detractors")),
                isTold
                        ? published((double) tested.past().mentions()
                                / tested.past().comments())
                        : null,
                isTold ? published(tested.emergence().z()) : null,
                isTold ? published(tested.emergence().pValue()) : null,
                isTold ? published(adjusted) : null,
                isTested ? Boolean.valueOf(adjusted <= settings.text().falseAlarms()) : null);
    }
}
