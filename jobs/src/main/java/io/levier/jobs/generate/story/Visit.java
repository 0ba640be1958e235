package io.levier.jobs.generate.story;

import java.util.List;

/**
 * A visit of the site or the app.
 *
 * @param seq number among the visits of the customer, from 1
 * @param order number of the order placed, 0 for none
 * @param recognised whether the customer was logged in
 * @param pages what was done, in order of time
 */
public record Visit(
        int seq, long startedAt, String device, String source, int order, boolean recognised, List<Page> pages) {
    public Visit {
        pages = List.copyOf(pages);
    }

    /** One step of a visit. */
    public record Page(long at, String activity) {}
}
