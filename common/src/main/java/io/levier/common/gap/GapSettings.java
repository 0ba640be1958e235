package io.levier.common.gap;

import java.util.List;

/**
 * What gaps are measured by.
 *
 * @param measures of promises, by item
 * @param proxies by file
 */
public record GapSettings(List<ServiceMeasure> measures, List<GapProxy> proxies) {

    public GapSettings {
        measures = List.copyOf(measures);
        proxies = List.copyOf(proxies);
    }
}
