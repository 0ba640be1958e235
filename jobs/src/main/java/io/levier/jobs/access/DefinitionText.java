package io.levier.jobs.access;

import static java.util.stream.Collectors.joining;

import io.levier.common.config.DriverModel;
import io.levier.common.config.SuiteConfig;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.Governance;
import io.levier.common.metric.Metric;
import io.levier.common.metric.MetricHeader;
import io.levier.common.metric.Variants;
import java.util.List;
import java.util.Locale;

/** What a metric or a driver of the configuration means, as a person reads it. */
final class DefinitionText {
    private DefinitionText() {}

    /** How a metric is made, and where its values stand. */
    static String metric(Metric metric, SuiteConfig suite) {
        MetricHeader header = metric.header();
        Governance governance = header.governance();
        return "\nmetric " + header.id() + " · " + header.label().en() + " · "
                + header.label().fr() + "\n"
                + line("asks", governance.purpose())
                + line("goal", governance.objective())
                + line("formula", metric.formula())
                + line("of", header.of().id())
                + line("unit", header.unit() + ", " + better(header))
                + line("interval", word(header.interval()))
                + line(
                        "periods",
                        header.scope().periods().isEmpty()
                                ? "all that are published"
                                : String.join(", ", header.scope().periods()))
                + line("final", finalAfter(header.scope().lookAheadDays()))
                + line("needs", header.demands().toString())
                + line("equals", governance.equivalentIn())
                + line("variants", variants(metric, suite))
                + line("owner", governance.owner())
                + line("cut by", cuts(header, suite))
                + line("version", String.valueOf(header.version()))
                + "values in metric_values, sums in metric_components; levier explain-metric " + header.id()
                + " shows the rows behind one\n";
    }

    /** The definitions of the same thing, and which of them leads. */
    static String variants(Metric metric, SuiteConfig suite) {
        List<String> definitions = Variants.of(suite.metrics()).of(metric);
        return definitions.size() < 2
                ? ""
                : definitions.get(0) + " (default), " + String.join(", ", definitions.subList(1, definitions.size()));
    }

    private static String finalAfter(int days) {
        return days == 0 ? "" : days + " days after its period, provisional until then";
    }

    private static String cuts(MetricHeader header, SuiteConfig suite) {
        return suite.dimensions().stream()
                .filter(dimension -> dimension.parts().stream()
                        .allMatch(part -> header.of().table().declares(part.column())))
                .filter(dimension -> header.scope().isCutBy(dimension.cuts()))
                .map(Dimension::id)
                .sorted()
                .collect(joining(", "));
    }

    static String better(MetricHeader header) {
        return switch (header.direction()) {
            case HIGHER -> "higher is better";
            case LOWER -> "lower is better";
            case TARGET -> "as close to its target as may be";
        };
    }

    /** What a driver is called, and which analyses rank it. */
    static String driver(String id, SuiteConfig suite) {
        List<String> models = suite.driverModels().stream()
                .filter(model -> ranks(model, id))
                .map(DriverModel::id)
                .toList();
        return "\ndriver " + id + " · " + suite.taxonomy().label(id).en() + " · "
                + suite.taxonomy().label(id).fr() + "\n"
                + line("theme", theme(id, suite))
                + line("ranked by", String.join(", ", models))
                + "ranks in driver_importance, ratings in driver_performance, expected gains in driver_simulation\n";
    }

    private static String theme(String id, SuiteConfig suite) {
        String theme = suite.taxonomy().themes().get(id);
        return theme == null ? "" : theme + " (" + suite.taxonomy().label(theme).en() + ")";
    }

    /** A model that names no items takes every item that was asked. */
    private static boolean ranks(DriverModel model, String id) {
        boolean isMeasured =
                model.columns().stream().anyMatch(column -> column.id().equals(id));
        boolean takesItem = model.columns().isEmpty()
                && (model.items().isEmpty() || model.items().contains(id));
        return isMeasured || takesItem;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String line(String name, String value) {
        return value.isBlank() ? "" : String.format(Locale.ROOT, "%-10s%s%n", name, value);
    }
}
