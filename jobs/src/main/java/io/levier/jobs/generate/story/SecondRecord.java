package io.levier.jobs.generate.story;

/**
 * A second entry of the same person in the customer base.
 *
 * @param createdAt when it was made; orders may use it from then on
 * @param sharesEmail whether it repeats the e-mail address; otherwise it shares the phone number and the loyalty card
 */
public record SecondRecord(long createdAt, boolean sharesEmail) {}
