package io.levier.common.gap;

import java.util.List;

/**
 * What hints at a gap where nobody was asked: metrics, topics and broken promises that are more frequent when it is wide.
 *
 * @param id file it stands in
 * @param metrics ids of metrics that are better when lower
 * @param topics topics of comments whose share counts
 * @param standards items of service_standard, of which the share of broken promises counts
 */
public record GapProxy(String id, Gap gap, List<String> metrics, List<String> topics, List<String> standards) {

    public GapProxy {
        metrics = List.copyOf(metrics);
        topics = List.copyOf(topics);
        standards = List.copyOf(standards);
    }
}
