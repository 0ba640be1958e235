package io.levier.jobs.metrics;

/**
 * A segment in a period, in numbers that mean something to one fold only.
 *
 * @param period place of its kind of period
 * @param start first day, days since 1970-01-01
 * @param set place of the cut
 * @param key place of the value among those the fold has met
 */
record Cell(int period, int start, int set, int key) {

    Cell at(int otherStart) {
        return new Cell(period, otherStart, set, key);
    }
}
