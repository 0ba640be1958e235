package io.levier.jobs.drivers;

import io.levier.common.config.DriverModel;
import io.levier.common.config.Publication;
import java.util.List;
import java.util.SortedMap;

/**
 * Which driver analyses are made.
 *
 * @param themes theme of each driver that belongs to one
 */
record DriverJobSettings(List<DriverModel> models, SortedMap<String, String> themes, Publication publication) {}
