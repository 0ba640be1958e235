package io.levier.common.config;

import io.levier.common.metric.Label;
import io.levier.common.problem.Suggestion;
import io.levier.common.stats.MultipleTests;
import io.levier.common.table.Field;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Experience;
import io.levier.common.table.curated.Feedback;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads {@code drivers/taxonomy.yaml} and one driver model per other file of {@code drivers/}. */
final class DriverReader {
    private static final String TAXONOMY = "taxonomy";
    private static final DriverColumnReader OF_FEEDBACK = new DriverColumnReader(Feedback.TABLE);
    private static final DriverColumnReader OF_CUSTOMERS = new DriverColumnReader(Feedback.TABLE, CustomerPeriod.TABLE);
    private static final DriverColumnReader OF_EXPERIENCE = new DriverColumnReader(Feedback.TABLE, Experience.TABLE);

    private final SortedMap<String, Label> labels = new TreeMap<>();
    private final SortedMap<String, String> themes = new TreeMap<>();
    private final List<DriverModel> models = new ArrayList<>();

    DriverReader(SortedMap<String, YamlMap> files) {
        files.forEach((id, map) -> {
            if (id.equals(TAXONOMY)) {
                map.names().forEach(driver -> name(driver, map.map(driver)));
                map.names().forEach(driver -> requireTheme(driver, map));
            } else if (!map.flag("off", "leaves this analysis out, also when a base has it")) {
                models.add(model(id, map));
                map.finish();
            }
        });
        models.stream()
                .flatMap(model -> Stream.concat(
                        model.columns().stream(), model.levers().stream().map(DriverLever::column)))
                .forEach(column -> labels.put(column.id(), column.label()));
    }

    private void name(String driver, YamlMap names) {
        labels.put(
                driver, new Label(names.requiredText("en", "English name"), names.requiredText("fr", "French name")));
        names.optionalText("theme", "theme the driver belongs to, named in this file like a driver")
                .ifPresent(theme -> themes.put(driver, theme));
        names.finish();
    }

    private void requireTheme(String driver, YamlMap map) {
        String theme = themes.getOrDefault(driver, driver);
        if (!labels.containsKey(theme)) {
            map.complainAbout(
                    driver,
                    "theme \"" + theme + "\" of " + driver + " has no name",
                    "add the line \"" + theme + ": {en: …, fr: …}\"; " + Suggestion.didYouMean(theme, labels.keySet()));
        }
    }

    DriverTaxonomy taxonomy() {
        return new DriverTaxonomy(labels, themes);
    }

    List<DriverModel> models() {
        return models;
    }

    private static DriverModel model(String id, YamlMap map) {
        List<DriverColumn> columns = OF_FEEDBACK.columns(map, "columns");
        List<DriverColumn> controls = OF_FEEDBACK.columns(map, "controls");
        List<DriverLever> levers = OF_EXPERIENCE.levers(map, "levers");
        requireDistinct(map, columns, controls, levers);
        DriverBehaviour behaviour = behaviour(map.map("behaviour"));
        DriverModel.Block block = map.oneOf(
                "block",
                DriverModel.Block.PERCEPTION,
                DriverModel.Block.class,
                "rated items, measured operations, or topics of comments, mentioned or by how their writers feel; they never compete inside one importance total");
        if (block == DriverModel.Block.OPERATION && columns.isEmpty()) {
            map.complain("block operation has no columns", "list the measured operations under \"columns:\"");
        }
        List<String> items =
                map.texts("items", "", "rated items that take part, by driver id; without it every item asked");
        Optional<String> where = map.optionalText("where", "SQL condition on the feedback table");
        where.ifPresent(text -> SqlNames.unknown(text, feedbackColumns())
                .forEach(name -> map.complainAbout(
                        "where",
                        "\"" + name + "\" is no column of feedback",
                        Suggestion.didYouMean(name, feedbackColumns()))));
        return new DriverModel(
                id,
                DefinitionReader.label(map),
                map.oneOf(
                        "outcome",
                        DriverModel.Outcome.NPS,
                        DriverModel.Outcome.class,
                        "what is explained: nps in points, csat from 0 to 100, ces from 1 to 7"),
                block,
                where,
                items,
                columns,
                controls,
                levers,
                behaviour,
                goals(map, items),
                segments(map),
                map.oneOf(
                        "missing",
                        DriverModel.Missing.AUTO,
                        DriverModel.Missing.class,
                        "complete: only answers with every rating; structural: a missing rating means the item did not apply; em: all answers, what is missing estimated from what is known; pairwise: each two columns by the answers that have both; auto: complete while that leaves out a tenth of the answers at most, else em"),
                map.oneOf(
                        "weights",
                        DriverModel.Weights.OWN,
                        DriverModel.Weights.class,
                        "own: the weight an answer came with; raked: the weight of weigh-responses, which makes respondents like all customers"),
                map.oneOf(
                        "adjustment",
                        MultipleTests.BENJAMINI_HOCHBERG,
                        MultipleTests.class,
                        "how p-values allow for all drivers and segments looked at: the share of false alarms among the effects"
                                + " told, for drivers that go together (benjamini-hochberg) or go any way"
                                + " (benjamini-yekutieli), or the chance of even one (holm)"),
                map.number(
                        "minimum-coverage", 0.5, 0.01, 1, "share of the answers; items rated less often are left out"),
                map.integer("replicates", 999, 99, 100_000, "bootstrap draws behind the intervals"),
                map.integer("seed", 7, 0, Integer.MAX_VALUE, "starts the draws"));
    }

    private static DriverBehaviour behaviour(YamlMap map) {
        List<DriverColumn> controls = OF_CUSTOMERS.columns(map, "controls");
        requireDistinct(map, List.of(), controls, List.of());
        DriverBehaviour.Respondents respondents = map.oneOf(
                "respondents",
                DriverBehaviour.Respondents.AS_THEY_ARE,
                DriverBehaviour.Respondents.class,
                "as-they-are: an answer counts as it is; like-all: by how unlikely customers like its own were to answer, told"
                        + " by the controls, so that answers stand for all customers at risk");
        if (respondents == DriverBehaviour.Respondents.LIKE_ALL && controls.isEmpty()) {
            map.complainAbout(
                    "respondents",
                    "nothing tells how likely customers were to answer",
                    "name what is known of all customers under behaviour.controls");
        }
        map.finish();
        return new DriverBehaviour(controls, respondents);
    }

    private static List<String> segments(YamlMap map) {
        List<String> segments = map.texts(
                "segments", "", "columns of the feedback table; each of their values is analysed against all others");
        segments.stream()
                .filter(column -> !feedbackColumns().contains(column))
                .forEach(column -> map.complainAbout(
                        "segments",
                        "\"" + column + "\" is no column of feedback",
                        Suggestion.didYouMean(column, feedbackColumns())));
        return segments;
    }

    private static void requireDistinct(
            YamlMap map, List<DriverColumn> columns, List<DriverColumn> controls, List<DriverLever> levers) {
        Set<String> ids = new HashSet<>();
        Stream.of(columns.stream(), controls.stream(), levers.stream().map(DriverLever::column))
                .flatMap(stream -> stream)
                .map(DriverColumn::id)
                .filter(id -> !ids.add(id))
                .forEach(id -> map.complain(
                        "has two columns, controls or levers with the id \"" + id + "\"",
                        "give each a name of its own"));
    }

    private static DriverGoals goals(YamlMap map, List<String> items) {
        List<String> together = map.texts(
                "together", "", "drivers whose scenarios are also simulated all at once, by driver id; two or more");
        if (together.size() == 1) {
            map.complainAbout("together", together + " is one driver", "name two or more, or none");
        }
        together.stream()
                .filter(item -> !items.isEmpty() && !items.contains(item))
                .forEach(item -> map.complainAbout(
                        "together", "\"" + item + "\" is none of the items", Suggestion.didYouMean(item, items)));
        return new DriverGoals(
                byItem(
                        "target",
                        map.map("targets"),
                        -1e6,
                        "what the item of this driver id should be rated, on its own scale",
                        items),
                byItem(
                        "effort",
                        map.map("efforts"),
                        1e-6,
                        "what raising the item of this driver id takes, all in one unit: gains are put in order per unit",
                        items),
                together);
    }

    private static SortedMap<String, Double> byItem(
            String kind, YamlMap map, double least, String meaning, List<String> items) {
        SortedMap<String, Double> byItem = new TreeMap<>();
        for (String item : map.names()) {
            byItem.put(item, map.number(item, Math.max(0, least), least, 1e6, meaning));
            if (!items.isEmpty() && !items.contains(item)) {
                map.complainAbout(
                        item,
                        kind + " of \"" + item + "\", which is none of the items",
                        Suggestion.didYouMean(item, items));
            }
        }
        return byItem;
    }

    private static List<String> feedbackColumns() {
        return Feedback.TABLE.fields().stream().map(Field::name).toList();
    }
}
