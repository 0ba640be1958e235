package io.levier.jobs.generate.company;

/** One planned activity of an agent, from a first instant to one not included. */
public record ShiftPart(long from, long until, Activity activity) {
    boolean covers(long at) {
        return at >= from && at < until;
    }
}
