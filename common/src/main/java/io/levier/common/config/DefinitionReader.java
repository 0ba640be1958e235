package io.levier.common.config;

import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.Governance;
import io.levier.common.metric.IntervalMethod;
import io.levier.common.metric.Label;
import io.levier.common.metric.Mean;
import io.levier.common.metric.Metric;
import io.levier.common.metric.MetricHeader;
import io.levier.common.metric.NetShare;
import io.levier.common.metric.Quantile;
import io.levier.common.metric.RatioOfSums;
import io.levier.common.metric.Scope;
import io.levier.common.metric.Share;
import io.levier.common.metric.Total;
import io.levier.common.problem.Suggestion;
import io.levier.common.table.Table;
import io.levier.common.table.curated.Rating;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code metrics/<group>/<id>.yaml} and {@code dimensions/<id>.yaml}. */
final class DefinitionReader {
    private static final List<String> KINDS =
            List.of("share", "net-share", "mean", "ratio-of-sums", "total", "quantile");
    private static final Pattern QUESTION = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final List<String> UNITS =
            List.of("points", "percent", "score", "currency", "count", "days", "seconds", "hours", "ratio");

    private static final String VALUE =
            "mean, total, quantile: SQL expression over the fact table that is averaged, added up or sorted";

    private DefinitionReader() {}

    static List<Dimension> dimensions(SortedMap<String, YamlMap> files) {
        Map<String, Dimension.Part> plain = new TreeMap<>();
        files.forEach((id, map) -> {
            if (!map.has("across")) {
                plain.put(id, part(id, map));
            }
        });
        List<Dimension> dimensions = new ArrayList<>();
        files.forEach((id, map) -> {
            List<Dimension.Part> parts = plain.containsKey(id) ? List.of(plain.get(id)) : parts(map, plain);
            int most = map.integer(
                    "maximum-cardinality", 60, 2, 5000, "values a cut should have at most: it is there to be read");
            dimensions.add(new Dimension(id, parts, label(map), values(map), most));
            map.finish();
        });
        return dimensions;
    }

    private static Dimension.Part part(String id, YamlMap map) {
        Optional<String> question = question(map);
        String column = question.isPresent()
                ? Rating.CHOICES.name()
                : map.optionalText(
                                "column",
                                "column of a fact table the cut is made by; without it the one named like the file")
                        .orElse(id);
        boolean known =
                Arrays.stream(FactTable.values()).anyMatch(fact -> fact.table().declares(column));
        if (!known) {
            map.complain(
                    "no fact table has the column \"" + column + "\"", "use a column of one of " + FactTable.names());
        }
        return new Dimension.Part(id, column, question);
    }

    private static List<Dimension.Part> parts(YamlMap map, Map<String, Dimension.Part> plain) {
        List<Dimension.Part> parts = new ArrayList<>();
        List<String> across = map.texts("across", "", "two or three other cuts whose values are combined");
        for (String cut : across) {
            Dimension.Part part = plain.get(cut);
            if (part == null) {
                map.complainAbout(
                        "across", "there is no plain cut \"" + cut + "\"", Suggestion.didYouMean(cut, plain.keySet()));
            } else {
                parts.add(part);
            }
        }
        if (across.size() < 2 || across.size() > 3 || across.stream().distinct().count() < across.size()) {
            map.complainAbout("across", "across " + across + " is no combination", "name two or three different cuts");
        }
        return parts;
    }

    /** The question whose answers are the cut; its id becomes part of SQL, so it is a plain name. */
    private static Optional<String> question(YamlMap map) {
        Optional<String> question =
                map.optionalText("answer-to", "question whose chosen option is the cut, instead of a column");
        if (question.isPresent() && !QUESTION.matcher(question.get()).matches()) {
            map.complainAbout(
                    "answer-to",
                    "question \"" + question.get() + "\" has other signs than letters, digits, _, - and .",
                    "give the question such an id in the mapping of survey_question and survey_answer");
        }
        return question;
    }

    /** @param dimensions cuts a definition may name */
    static List<Metric> metrics(SortedMap<String, YamlMap> files, PlainDimensions dimensions) {
        List<Metric> metrics = new ArrayList<>();
        files.forEach((path, map) -> {
            String id = GovernanceReader.nameOf(path);
            String group = path.contains("/") ? path.substring(0, path.indexOf('/')) : "other";
            if (metrics.stream().anyMatch(known -> known.id().equals(id))) {
                map.complain("another group has a metric \"" + id + "\", too", "give the file another name");
            }
            metric(id, group, map, dimensions).ifPresent(metrics::add);
            map.finish();
        });
        GovernanceReader.requireDefaults(metrics, files);
        return metrics;
    }

    static Label label(YamlMap map) {
        YamlMap label = map.map("label");
        Label both = new Label(label.requiredText("en", "English name"), label.requiredText("fr", "French name"));
        label.finish();
        return both;
    }

    /** What the codes of a cut are called. */
    private static SortedMap<String, Label> values(YamlMap map) {
        YamlMap values = map.map("values");
        SortedMap<String, Label> labels = new TreeMap<>();
        for (String code : values.names()) {
            YamlMap label = values.map(code);
            labels.put(
                    code,
                    new Label(
                            label.requiredText("en", "a code of the data in English"),
                            label.requiredText("fr", "the same in French")));
            label.finish();
        }
        values.finish();
        return labels;
    }

    private static Optional<Metric> metric(String id, String group, YamlMap map, PlainDimensions dimensions) {
        Optional<MetricHeader> header = header(id, group, map, dimensions);
        String kind = map.requiredText("kind", "how sums become a value: " + String.join(", ", KINDS));
        if (header.isEmpty()) {
            return Optional.empty();
        }
        MetricHeader h = header.get();
        return switch (kind) {
            case "share" ->
                Optional.of(new Share(h, expression("hit", "share: condition a row meets to count", map, h)));
            case "net-share" ->
                Optional.of(new NetShare(
                        h,
                        expression("plus", "net-share: condition of the rows counted +1", map, h),
                        expression("minus", "net-share: condition of the rows counted −1", map, h)));
            case "mean" -> Optional.of(new Mean(h, expression("value", VALUE, map, h)));
            case "ratio-of-sums" ->
                Optional.of(new RatioOfSums(
                        h,
                        base(map, h),
                        expression("numerator", "ratio-of-sums: what is added up above the line", map, h),
                        expression("denominator", "ratio-of-sums: what is added up below the line", map, h)));
            case "total" -> Optional.of(new Total(h, expression("value", VALUE, map, h)));
            case "quantile" -> Optional.of(quantile(h, map));
            default -> {
                map.complainAbout("kind", "kind \"" + kind + "\" is unknown", Suggestion.didYouMean(kind, KINDS));
                yield Optional.empty();
            }
        };
    }

    private static String base(YamlMap map, MetricHeader header) {
        String base = map.text(
                "base",
                "true",
                "ratio-of-sums: SQL condition of the rows that are told of, where others are only compared with them: these"
                        + " count towards both sums, and neither towards n nor towards the fewest customers of a cell");
        checkColumns("base", base, map, header.of().table());
        return base;
    }

    private static Quantile quantile(MetricHeader header, YamlMap map) {
        if (header.per() == MetricHeader.Unit.CUSTOMER || !header.weight().equals("1")) {
            map.complain("a quantile sorts rows as they are", "leave out per and weight");
        }
        return new Quantile(
                header,
                expression("value", VALUE, map, header),
                map.number("at", 0.5, 0.001, 0.999, "quantile: share of the rows that lie below"),
                map.flag("exact", "quantile: count every value one by one, however many there are"),
                over(map, header).orElse(null));
    }

    private static Optional<String> over(YamlMap map, MetricHeader header) {
        Optional<String> over = map.optionalText(
                "over",
                "quantile: SQL condition of the rows whose time is over; the others have lasted at least as long as their"
                        + " value says, and are counted as Kaplan and Meier do");
        over.ifPresent(
                condition -> checkColumns("over", condition, map, header.of().table()));
        return over;
    }

    private static Optional<MetricHeader> header(String id, String group, YamlMap map, PlainDimensions dimensions) {
        String of = map.requiredText("of", "fact table: " + String.join(", ", FactTable.names()));
        Optional<FactTable> fact = FactTable.byName(of);
        if (fact.isEmpty()) {
            map.complainAbout("of", "\"" + of + "\" is no fact table", Suggestion.didYouMean(of, FactTable.names()));
            map.pass(List.of(
                    "hit", "plus", "minus", "value", "base", "numerator", "denominator", "at", "exact", "over"));
            map.pass(List.of("requires", "evidence", "alike"));
        }
        String unit = map.requiredText("unit", "unit of the value: " + String.join(", ", UNITS));
        if (!UNITS.contains(unit)) {
            map.complainAbout("unit", "unit \"" + unit + "\" is unknown", Suggestion.didYouMean(unit, UNITS));
        }
        int version = map.integer(
                "version",
                1,
                1,
                10_000,
                "raised when the definition changes, so that old and new numbers are told apart");
        String where = map.text("where", "true", "SQL condition on the rows of the fact table that count at all");
        String weight = map.text("weight", "1", "SQL expression: weight of a row");
        boolean isSigned = map.flag(
                "signed",
                "whether a length of time or a count can lie below zero; without it no interval reaches there");
        MetricHeader.Direction direction = map.oneOf(
                "direction",
                MetricHeader.Direction.HIGHER,
                MetricHeader.Direction.class,
                "which way is better; target means neither");
        IntervalMethod interval = map.oneOf(
                "interval",
                IntervalMethod.CENSUS,
                IntervalMethod.class,
                "how the interval is computed; census means everyone was counted, so there is none");
        MetricHeader.Unit per = map.oneOf(
                "per",
                MetricHeader.Unit.ROW,
                MetricHeader.Unit.class,
                "what is counted: every row, or every customer once");
        Scope scope = DemandReader.scope(map, dimensions);
        Label label = label(map);
        Governance governance = GovernanceReader.read(map);
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
                    isSigned,
                    direction,
                    interval,
                    per,
                    scope,
                    DemandReader.demands(map, table.table(), where),
                    label,
                    governance);
        });
    }

    private static String expression(String key, String meaning, YamlMap map, MetricHeader header) {
        String text = map.requiredText(key, meaning);
        checkColumns(key, text, map, header.of().table());
        return text;
    }

    static void checkColumns(String key, String expression, YamlMap map, Table table) {
        List<String> columns = table.fields().stream().map(f -> f.name()).toList();
        for (String unknown : SqlNames.unknown(expression, columns)) {
            map.complainAbout(
                    key,
                    "\"" + unknown + "\" is no column of " + table + " and no SQL word",
                    Suggestion.didYouMean(unknown, columns));
        }
    }
}
