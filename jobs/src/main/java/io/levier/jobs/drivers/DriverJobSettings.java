package io.levier.jobs.drivers;

import io.levier.common.config.DriverModel;
import java.util.List;

/**
 * Which driver analyses are made.
 *
 * @param level confidence level of all intervals
 */
record DriverJobSettings(List<DriverModel> models, double level) {}
