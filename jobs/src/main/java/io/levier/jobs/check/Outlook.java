package io.levier.jobs.check;

/**
 * What would become of a job if everything were run now.
 *
 * @param why the reason, for a reader
 */
record Outlook(Kind kind, String why) {

    /** What can become of a job. */
    enum Kind {
        NEVER_RUN("never run"),
        STALE("stale"),
        UP_TO_DATE("up to date"),
        /** It finds out itself what has changed outside. */
        LOOKS("looks"),
        SKIPPED("skipped"),
        REFUSED("refused");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Whether its tables will be newer afterwards than they are now. */
    boolean willWrite() {
        return switch (kind) {
            case NEVER_RUN, STALE -> true;
            case UP_TO_DATE, LOOKS, SKIPPED, REFUSED -> false;
        };
    }
}
