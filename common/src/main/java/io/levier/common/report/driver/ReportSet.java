package io.levier.common.report.driver;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A report and what is made of it for readers who want only their part.
 *
 * @param owners one page each
 * @param waiting for the lead of the service, as are the calls; both name customers, so they are a file of their own
 * @param calls customers at risk
 */
public record ReportSet(DriverReport report, List<OwnerView> owners, Part<OpenCases> waiting, Part<CallList> calls) {

    public ReportSet {
        owners = List.copyOf(owners);
        Set<String> ids = new HashSet<>();
        owners.forEach(owner -> {
            if (!ids.add(owner.id())) {
                throw new IllegalArgumentException("two pages are called " + owner.id());
            }
        });
    }
}
