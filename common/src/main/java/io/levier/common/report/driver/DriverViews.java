package io.levier.common.report.driver;

import java.util.List;

/**
 * What is known of the drivers beyond their order.
 *
 * @param asymmetries of the rated drivers, in order of rank
 */
public record DriverViews(Part<List<Asymmetry>> asymmetries) {

    public DriverViews {
        Checks.requireContent("asymmetries", asymmetries);
    }
}
