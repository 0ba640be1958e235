package io.levier.common.config;

import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.IntervalMethod;
import io.levier.common.metric.Label;
import io.levier.common.metric.Mean;
import io.levier.common.metric.Metric;
import io.levier.common.metric.MetricHeader;
import io.levier.common.metric.NetShare;
import io.levier.common.metric.RatioOfSums;
import io.levier.common.metric.Share;
import io.levier.common.metric.Total;
import io.levier.common.problem.Suggestion;
import io.levier.common.table.Table;
import io.levier.common.table.curated.Rating;
import io.levier.common.time.PeriodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Reads {@code metrics/<group>/<id>.yaml} and {@code dimensions/<id>.yaml}. */
final class DefinitionReader {
    private static final List<String> KINDS = List.of("share", "net-share", "mean", "ratio-of-sums", "total");
    private static final Pattern QUESTION = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final List<String> UNITS = List.of("points", "percent", "score", "currency", "count", "days");

    private DefinitionReader() {}

    static List<Dimension> dimensions(SortedMap<String, YamlMap> files) {
        List<Dimension> dimensions = new ArrayList<>();
        files.forEach((id, map) -> {
            Optional<String> question = question(map);
            Dimension dimension = new Dimension(
                    id,
                    question.isPresent() ? Rating.CHOICES.name() : map.text("column", id),
                    question,
                    label(map),
                    map.integer("maximum-cardinality", 60, 2, 5000));
            map.finish();
            boolean known = Arrays.stream(FactTable.values())
                    .anyMatch(fact -> fact.table().declares(dimension.column()));
            if (!known) {
                map.complain(
                        "no fact table has the column \"" + dimension.column() + "\"",
                        "use a column of rating, invitation, sale or customer_period");
            }
            dimensions.add(dimension);
        });
        return dimensions;
    }

    /** The question whose answers are the cut; its id becomes part of SQL, so it is a plain name. */
    private static Optional<String> question(YamlMap map) {
        Optional<String> question = map.optionalText("answer-to");
        if (question.isPresent() && !QUESTION.matcher(question.get()).matches()) {
            map.complainAbout(
                    "answer-to",
                    "question \"" + question.get() + "\" has other signs than letters, digits, _, - and .",
                    "give the question such an id in the mapping of survey_question and survey_answer");
        }
        return question;
    }

    static List<Metric> metrics(SortedMap<String, YamlMap> files) {
        List<Metric> metrics = new ArrayList<>();
        files.forEach((path, map) -> {
            String id = path.substring(path.lastIndexOf('/') + 1);
            String group = path.contains("/") ? path.substring(0, path.indexOf('/')) : "other";
            metric(id, group, map).ifPresent(metrics::add);
            map.finish();
        });
        return metrics;
    }

    static Label label(YamlMap map) {
        YamlMap label = map.map("label");
        Label both = new Label(label.requiredText("en", "English name"), label.requiredText("fr", "French name"));
        label.finish();
        return both;
    }

    private static Optional<Metric> metric(String id, String group, YamlMap map) {
        Optional<MetricHeader> header = header(id, group, map);
        String kind = map.requiredText("kind", String.join(", ", KINDS));
        if (header.isEmpty()) {
            return Optional.empty();
        }
        MetricHeader h = header.get();
        return switch (kind) {
            case "share" -> Optional.of(new Share(h, expression("hit", map, h)));
            case "net-share" -> Optional.of(new NetShare(h, expression("plus", map, h), expression("minus", map, h)));
            case "mean" -> Optional.of(new Mean(h, expression("value", map, h)));
            case "ratio-of-sums" ->
                Optional.of(new RatioOfSums(h, expression("numerator", map, h), expression("denominator", map, h)));
            case "total" -> Optional.of(new Total(h, expression("value", map, h)));
            default -> {
                map.complainAbout("kind", "kind \"" + kind + "\" is unknown", Suggestion.didYouMean(kind, KINDS));
                yield Optional.empty();
            }
        };
    }

    private static Optional<MetricHeader> header(String id, String group, YamlMap map) {
        String of = map.requiredText("of", "the fact table");
        Optional<FactTable> fact = FactTable.byName(of);
        if (fact.isEmpty()) {
            List<String> known =
                    Arrays.stream(FactTable.values()).map(f -> f.table().name()).toList();
            map.complainAbout("of", "\"" + of + "\" is no fact table", Suggestion.didYouMean(of, known));
            for (String key : List.of("hit", "plus", "minus", "value", "numerator", "denominator")) {
                map.optionalText(key);
            }
        }
        String unit = map.requiredText("unit", String.join(", ", UNITS));
        if (!UNITS.contains(unit)) {
            map.complainAbout("unit", "unit \"" + unit + "\" is unknown", Suggestion.didYouMean(unit, UNITS));
        }
        int version = map.integer("version", 1, 1, 10_000);
        String where = map.text("where", "true");
        String weight = map.text("weight", "1");
        MetricHeader.Direction direction =
                map.oneOf("direction", MetricHeader.Direction.HIGHER, MetricHeader.Direction.class);
        IntervalMethod interval = map.oneOf("interval", IntervalMethod.CENSUS, IntervalMethod.class);
        MetricHeader.Unit per = map.oneOf("per", MetricHeader.Unit.ROW, MetricHeader.Unit.class);
        List<PeriodType> periods = map.texts("periods").stream()
                .flatMap(text -> Arrays.stream(PeriodType.values())
                        .filter(type -> type.label().equals(text)))
                .toList();
        Label label = label(map);
        String purpose = map.requiredText("purpose", "the question it answers");
        String equivalent = map.text("equivalent-in", "");
        return fact.map(table -> {
            checkColumns("where", where, map, table.table());
            checkColumns("weight", weight, map, table.table());
            return new MetricHeader(
                    id,
                    version,
                    group,
                    table,
                    where,
                    weight,
                    unit,
                    direction,
                    interval,
                    per,
                    periods,
                    label,
                    purpose,
                    equivalent);
        });
    }

    private static String expression(String key, YamlMap map, MetricHeader header) {
        String text =
                map.requiredText(key, "an SQL expression over " + header.of().table());
        checkColumns(key, text, map, header.of().table());
        return text;
    }

    private static void checkColumns(String key, String expression, YamlMap map, Table table) {
        List<String> columns = table.fields().stream().map(f -> f.name()).toList();
        for (String unknown : SqlNames.unknown(expression, columns)) {
            map.complainAbout(
                    key,
                    "\"" + unknown + "\" is no column of " + table + " and no SQL word",
                    Suggestion.didYouMean(unknown, columns));
        }
    }
}
