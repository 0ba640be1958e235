package io.levier.jobs.text;

import io.levier.common.stats.ClusteredShare;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.LeaveOutImpact;
import io.levier.common.stats.NpsMoments;
import io.levier.common.stats.RatioMoments;
import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;

/** Sums over the comments of a period that speak of a topic: a row of {@code text/topic_sum}. */
record TopicSums(Row row) {
    /** The topic that stands for all comments. */
    static final String ALL = "all";

    /** The topic of comments without any. */
    static final String NONE = "none";

    String periodType() {
        return row.getAs("period_type");
    }

    LocalDate periodStart() {
        return row.<Date>getAs("period_start").toLocalDate();
    }

    String topic() {
        return row.getAs("topic");
    }

    long mentions() {
        return row.getAs("n_mentions");
    }

    long customers() {
        return row.getAs("n_customers");
    }

    long scored() {
        return row.getAs("n_scored");
    }

    long sentences() {
        return row.getAs("n_sentences");
    }

    double weight(String column) {
        return row.<Double>getAs(column);
    }

    /** Weighted share of the comments of a kind that are these; NaN without any of the kind. */
    double shareOf(TopicSums all, String kind) {
        return weight(kind) / all.weight(kind);
    }

    /** A customer who writes twice is one cluster. */
    Interval shareInterval(TopicSums all, Confidence confidence) {
        return new ClusteredShare(new RatioMoments(
                        all.mentions(),
                        all.customers(),
                        all.weight("weight"),
                        Math.min(weight("weight"), all.weight("weight")),
                        all.weight("ww"),
                        weight("w_w_all"),
                        weight("ww")))
                .interval(confidence);
    }

    /** In points; NaN without a likelihood to recommend. */
    double nps() {
        return 100 * (weight("promoter_weight") - weight("detractor_weight")) / weight("scored_weight");
    }

    Interval npsInterval(Confidence confidence) {
        return new NpsMoments(
                        new RatioMoments(
                                scored(),
                                row.getAs("n_scored_customers"),
                                weight("scored_weight"),
                                weight("promoter_weight") - weight("detractor_weight"),
                                weight("ss"),
                                weight("s_net"),
                                weight("net_net")),
                        weight("promoter_weight"),
                        weight("detractor_weight"))
                .interval(confidence);
    }

    /** Points of the score of all comments that are of these, each divided over its topics. */
    double contribution(TopicSums all) {
        return 100 * weight("net_part") / all.weight("scored_weight");
    }

    double impact(TopicSums all) {
        return LeaveOutImpact.of(all.nps(), all.weight("scored_weight"), nps(), weight("scored_weight"));
    }

    /** From 0 to 100; NaN without satisfaction. */
    double satisfaction() {
        return weight("csat_sum") / weight("csat_weight");
    }

    /** Per cent; NaN without sentences whose sentiment is known. */
    double netSentiment() {
        return 100.0 * (row.<Long>getAs("n_positive") - row.<Long>getAs("n_negative")) / sentences();
    }
}
