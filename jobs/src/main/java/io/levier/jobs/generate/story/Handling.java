package io.levier.jobs.generate.story;

/**
 * The work in a contact, seconds.
 *
 * @param talk talking or writing
 * @param hold the customer was put on hold
 * @param afterWork work after the contact ended
 * @param atOnce conversations the agent held at the same time
 * @param transfers times it was handed on
 */
public record Handling(long talk, long hold, long afterWork, int atOnce, int transfers) {
    static final Handling NONE = new Handling(0, 0, 0, 0, 0);

    long live() {
        return talk + hold;
    }
}
