package io.levier.common.drivers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The drivers of one outcome in one set of customers.
 *
 * @param warnings in the order of their declaration, each once
 * @param fit null when refused
 * @param drivers in the order of the layout; empty when refused
 */
public record DriverResult(
        String outcome,
        List<DriverWarning> warnings,
        @Nullable DriverFit fit,
        List<DriverImportance> drivers) {

    public DriverResult {
        warnings = List.copyOf(warnings);
        drivers = List.copyOf(drivers);
        if ((fit == null) != warnings.stream().anyMatch(DriverWarning::refuses) || (fit == null) != drivers.isEmpty()) {
            throw new IllegalArgumentException("a result is either refused with a reason or whole: " + warnings);
        }
    }

    static DriverResult refused(String outcome, DriverWarning reason) {
        return new DriverResult(outcome, List.of(reason), null, List.of());
    }

    public boolean isRefused() {
        return fit == null;
    }
}
