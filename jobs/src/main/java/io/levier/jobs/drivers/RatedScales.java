package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;

import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The scales on which the answers of a model rate each item.
 *
 * @param byItem scales of every item, the shortest first; one with several cannot be summed as it stands
 */
record RatedScales(SortedMap<String, List<Scale>> byItem) {

    /**
     * A scale.
     *
     * @param isEffort whether the item asks how easy it was, and so is the outcome of models of ease
     */
    record Scale(double low, double high, boolean isEffort) {}

    /**
     * Looks them up; which answers are the model's matters only where an item has several.
     *
     * @param answers of the model
     */
    static RatedScales of(Dataset<Row> answers, Dataset<Row> ratings) {
        RatedScales all = of(ratings);
        return all.byItem.keySet().stream().anyMatch(all::isMixed)
                ? of(ratings.join(
                        answers.select(Feedback.RESPONSE_ID.name()),
                        new String[] {Rating.RESPONSE_ID.name()},
                        "left_semi"))
                : all;
    }

    private static RatedScales of(Dataset<Row> ratings) {
        SortedMap<String, List<Scale>> scales = new TreeMap<>();
        ratings.where(col(Rating.METRIC_ROLE.name()).isin("DRIVER", "CES"))
                .where("coalesce(item_kind, 'P') in ('P', 'none') and driver_id is not null")
                .groupBy(Rating.DRIVER_ID.name(), Rating.SCALE_MIN.name(), Rating.SCALE_MAX.name())
                .agg(bool_or(col(Rating.METRIC_ROLE.name()).equalTo("CES")))
                .orderBy(Rating.DRIVER_ID.name(), Rating.SCALE_MAX.name(), Rating.SCALE_MIN.name())
                .collectAsList()
                .forEach(row -> scales.computeIfAbsent(row.getString(0), any -> new ArrayList<>())
                        .add(new Scale(row.getDouble(1), row.getDouble(2), row.getBoolean(3))));
        return new RatedScales(scales);
    }

    /** Whether an item is rated, and on one scale. */
    boolean has(String item) {
        return byItem.getOrDefault(item, List.of()).size() == 1;
    }

    /** Whether answers rate an item on several scales. */
    boolean isMixed(String item) {
        return byItem.getOrDefault(item, List.of()).size() > 1;
    }

    /** The scale of an item that {@link #has} one. */
    Scale of(String item) {
        return byItem.getOrDefault(item, List.of()).get(0);
    }

    /** What is to be said of an item rated on several scales: points of one are not points of another. */
    String mixed(String item, String model) {
        List<Scale> scales = byItem.getOrDefault(item, List.of());
        return String.format(
                Locale.ROOT,
                "%s is left out: some answers rate it from %s to %s, others from %s to %s; part them with where in"
                        + " drivers/%s.yaml",
                item,
                plain(scales.get(0).low()),
                plain(scales.get(0).high()),
                plain(scales.get(1).low()),
                plain(scales.get(1).high()),
                model);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
