package io.levier.common.report.driver;

import java.util.List;

/** A scale and the drivers that are rated on it, by id. */
public record DriverScale(RatingScale scale, List<String> driverIds) {

    public DriverScale {
        driverIds = List.copyOf(driverIds);
        if (driverIds.isEmpty()) {
            throw new IllegalArgumentException("a scale stands with the drivers that are rated on it");
        }
    }
}
