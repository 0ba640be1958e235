package io.levier.jobs.drivers;

import io.levier.common.config.DriverModel;
import java.util.List;
import java.util.SortedMap;

/**
 * Which driver analyses are made.
 *
 * @param themes theme of each driver that belongs to one
 * @param level confidence level of all intervals
 */
record DriverJobSettings(List<DriverModel> models, SortedMap<String, String> themes, double level) {}
