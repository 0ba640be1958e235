package io.levier.jobs.report;

import io.levier.common.metric.Dimension;
import io.levier.common.report.driver.OwnerView.Topic;
import io.levier.common.table.curated.TopicMention;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What customers of a product line, or of another cut that has pages of its own, write about. */
final class OwnerTopics {
    private final List<Cells> rows;
    private final Map<String, OptionalDouble> overall = new HashMap<>();
    private final ReportContent content;

    OwnerTopics(Findings findings, ReportContent content) {
        this.rows = findings.rows(Question.OWNER_TOPIC);
        this.content = content;
        content.topicCuts().stream()
                .filter(Dimension::isPlain)
                .forEach(dimension -> rows.stream()
                        .filter(row -> row.text("segment_set").equals(dimension.id()))
                        .forEach(row -> overall.put(
                                row.text("segment_key"), MetricCell.measure(row).value())));
    }

    /** The cuts that are asked for: by topic, and by topic and a cut with pages. */
    static List<String> cuts(ReportContent content) {
        return content.topicCuts().stream()
                .filter(dimension -> dimension.isPlain()
                        || content.readers().pagesFor().stream().anyMatch(cut -> isAcross(dimension, cut)))
                .map(Dimension::id)
                .toList();
    }

    /** The topics of a value of a cut that may be told, the most frequent first. */
    List<Topic> of(String cut, String value) {
        return content.topicCuts().stream()
                .filter(dimension -> isAcross(dimension, cut))
                .limit(1)
                .flatMap(dimension -> topics(dimension.id(), Dimension.ACROSS + value))
                .sorted(Comparator.comparingDouble(
                                (Topic topic) -> -topic.share().value().orElse(0))
                        .thenComparing(topic -> topic.label().english()))
                .toList();
    }

    private Stream<Topic> topics(String set, String ending) {
        return rows.stream()
                .filter(row -> row.text("segment_set").equals(set)
                        && row.text("segment_key").endsWith(ending)
                        && MetricCell.measure(row).value().isPresent())
                .map(row -> {
                    String topic = row.text("segment_key");
                    String id = topic.substring(0, topic.length() - ending.length());
                    return new Topic(
                            SegmentPart.bilingual(content.taxonomy().label(id)),
                            MetricCell.measure(row),
                            overall.getOrDefault(id, OptionalDouble.empty()));
                });
    }

    /** Whether it tells topics apart, alone or, after them, another cut. */
    static boolean isOfTopics(Dimension dimension) {
        return dimension.parts().size() <= 2
                && dimension.parts().get(0).column().equals(TopicMention.TOPIC.name());
    }

    private static boolean isAcross(Dimension dimension, String cut) {
        return dimension.parts().size() == 2 && dimension.parts().get(1).cut().equals(cut);
    }
}
