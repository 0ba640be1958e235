package io.levier.common.config;

import java.util.List;

/**
 * Who is written to beside the readers of the whole report.
 *
 * @param pagesFor ids of the plain cuts each value of which has a page of its own
 * @param mostCalls customers on the list of whom to call
 */
public record ReportSettings(List<String> pagesFor, int mostCalls) {
    public ReportSettings {
        pagesFor = List.copyOf(pagesFor);
    }
}
