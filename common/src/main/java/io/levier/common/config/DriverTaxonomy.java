package io.levier.common.config;

import io.levier.common.metric.Label;
import java.util.SortedMap;

/**
 * What driver ids mean to a reader.
 *
 * @param drivers name of each driver, and of each theme, by id
 * @param themes theme of each driver that belongs to one, by id
 */
public record DriverTaxonomy(SortedMap<String, Label> drivers, SortedMap<String, String> themes) {

    /** The name of a driver; an undeclared id stands for itself. */
    public Label label(String id) {
        return drivers.getOrDefault(id, new Label(id, id));
    }
}
