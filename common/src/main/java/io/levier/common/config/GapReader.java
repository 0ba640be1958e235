package io.levier.common.config;

import io.levier.common.gap.AskedStandard;
import io.levier.common.gap.Gap;
import io.levier.common.gap.GapProxy;
import io.levier.common.gap.GapSettings;
import io.levier.common.gap.ServiceMeasure;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.Metric;
import io.levier.common.metric.MetricHeader;
import io.levier.common.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Reads {@code gaps/<item>.yaml}: how a promise is measured, or what stands for a gap nobody was asked about. */
final class GapReader {
    private enum Kind {
        STANDARD,
        PROXY
    }

    private final List<Metric> metrics;
    private final List<ServiceMeasure> measures = new ArrayList<>();
    private final List<GapProxy> proxies = new ArrayList<>();

    private GapReader(List<Metric> metrics) {
        this.metrics = metrics;
    }

    static GapSettings read(SortedMap<String, YamlMap> files, List<Metric> metrics) {
        GapReader reader = new GapReader(metrics);
        files.forEach((path, map) -> {
            if (!map.flag("off", "leaves this out, also when a base has it")) {
                reader.one(path.substring(path.lastIndexOf('/') + 1), map);
                map.finish();
            }
        });
        return new GapSettings(reader.measures, reader.proxies);
    }

    private void one(String id, YamlMap map) {
        Kind kind = map.oneOf(
                "kind",
                Kind.STANDARD,
                Kind.class,
                "standard: how the item of service_standard called like the file is measured; proxy: what hints at a gap");
        if (kind == Kind.STANDARD) {
            measure(id, map).ifPresent(measures::add);
        } else {
            proxies.add(proxy(id, map));
        }
    }

    private static Optional<ServiceMeasure> measure(String item, YamlMap map) {
        String of = map.requiredText("of", "standard: fact table whose rows the promise is made for");
        Optional<FactTable> fact = FactTable.byName(of);
        if (fact.isEmpty()) {
            map.complainAbout("of", "\"" + of + "\" is no fact table", Suggestion.didYouMean(of, FactTable.names()));
        }
        String where = map.text("where", "true", "standard: SQL condition on the rows the promise is made for");
        String value = map.requiredText(
                "value",
                "standard: SQL expression in the unit of the promise; a row without a value did not keep it, such as one"
                        + " never answered");
        ServiceMeasure.Kept kept = map.oneOf(
                "kept",
                ServiceMeasure.Kept.AT_MOST,
                ServiceMeasure.Kept.class,
                "standard: on which side of the promised value it is kept");
        Optional<AskedStandard> expected = expected(map);
        fact.ifPresent(table -> {
            DefinitionReader.checkColumns("where", where, map, table.table());
            DefinitionReader.checkColumns("value", value, map, table.table());
        });
        return fact.map(table -> new ServiceMeasure(item, table, where, value, kept, expected));
    }

    private static Optional<AskedStandard> expected(YamlMap map) {
        boolean isAsked = map.has("expected");
        YamlMap expected = map.map("expected");
        String survey = expected.text(
                "survey",
                "",
                "standard: id of the survey that asks it; empty where its id means one question everywhere");
        String question = expected.text(
                "question", "", "standard: id of the question how much of it customers expect, in numbers");
        double times = expected.number(
                "times", 1, 1e-6, 1e9, "standard: units of the promise in one of the answer, such as 3600 for hours");
        expected.finish();
        if (isAsked && question.isEmpty()) {
            expected.complain(
                    "\"expected\" names no question", "name \"question:\", as it is called in survey_question");
        }
        return isAsked ? Optional.of(new AskedStandard(survey, question, times)) : Optional.empty();
    }

    private GapProxy proxy(String id, YamlMap map) {
        Gap gap = map.oneOf("gap", Gap.KNOWLEDGE, Gap.class, "proxy: the gap it stands for");
        List<String> ids = map.texts("metrics", "", "proxy: metrics that rise when the gap widens");
        List<String> topics =
                map.texts("topics", "", "proxy: topics of comments whose share rises when the gap widens");
        List<String> standards = map.texts(
                "standards", "", "proxy: items of service_standard; the share of broken promises rises with the gap");
        if (ids.isEmpty() && topics.isEmpty() && standards.isEmpty()) {
            map.complain("proxy \"" + id + "\" looks at nothing", "name \"metrics:\", \"topics:\" or \"standards:\"");
        }
        for (String metric : ids) {
            Optional<Metric> known =
                    metrics.stream().filter(one -> one.id().equals(metric)).findFirst();
            if (known.isEmpty()) {
                map.complainAbout(
                        "metrics",
                        "there is no metric \"" + metric + "\"",
                        Suggestion.didYouMean(
                                metric, metrics.stream().map(Metric::id).toList()));
            } else if (known.get().header().direction() == MetricHeader.Direction.HIGHER) {
                map.complainAbout(
                        "metrics",
                        "metric \"" + metric + "\" is better when higher",
                        "name the metric that counts what goes wrong");
            }
        }
        return new GapProxy(id, gap, ids, topics, standards);
    }
}
