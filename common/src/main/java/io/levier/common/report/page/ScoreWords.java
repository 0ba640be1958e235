package io.levier.common.report.page;

import io.levier.common.report.driver.ScoreKind;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;

/** What the score and its three groups are called. No sentence names the score in any other way. */
final class ScoreWords {
    private final Words words;
    private final Unit unit;
    private final Keys keys;

    /** Catalogue keys of one kind of score. */
    private record Keys(
            String name,
            String the,
            String more,
            String less,
            String points,
            String low,
            String middle,
            String high,
            String reading) {}

    ScoreWords(ScoreKind kind, Words words) {
        this.words = words;
        this.unit = kind.unit();
        this.keys = switch (kind) {
            case NPS ->
                new Keys(
                        "score.nps",
                        "score.nps.the",
                        "score.nps.more",
                        "score.nps.less",
                        "score.nps.points",
                        "score.nps.low",
                        "score.nps.middle",
                        "score.nps.high",
                        "score.nps.reading");
            case CSAT_TOP_BOX ->
                new Keys(
                        "score.top-box",
                        "score.top-box.the",
                        "score.top-box.more",
                        "score.top-box.less",
                        "score.top-box.points",
                        "score.csat.low",
                        "score.csat.middle",
                        "score.csat.high",
                        "score.top-box.reading");
            case CSAT_INDEX ->
                new Keys(
                        "score.index",
                        "score.index.the",
                        "score.index.more",
                        "score.index.less",
                        "score.index.points",
                        "score.csat.low",
                        "score.csat.middle",
                        "score.csat.high",
                        "score.index.reading");
        };
    }

    Unit unit() {
        return unit;
    }

    /** "NPS", "satisfaction rate". */
    String name() {
        return words.text(keys.name());
    }

    /** "the NPS". */
    String the() {
        return words.text(keys.the());
    }

    /** A score that differs by this much: "an NPS about 5.0 points higher". */
    String shifted(double difference) {
        return words.phrase(difference > 0 ? keys.more() : keys.less())
                .with("points", words.size(difference, unit))
                .text();
    }

    /** What one of its points is: "points of NPS". */
    String points() {
        return words.text(keys.points());
    }

    String low() {
        return words.text(keys.low());
    }

    String middle() {
        return words.text(keys.middle());
    }

    String high() {
        return words.text(keys.high());
    }

    /** How the score is made, for the methods. */
    String reading() {
        return words.text(keys.reading());
    }
}
