package io.levier.jobs.generate.chance;

/**
 * The independent sequences of draws. Each has a fixed number which is part of what seeds it: a stream may be added, but
 * a number is never given to another stream, or yesterday's seed would tell another story.
 */
public enum Stream {
    PROFILE(1),
    IDENTITY(2),
    LIFE(3),
    BASKET(4),
    CONTACTS(5),
    INVITATIONS(6),
    ANSWERS(7),
    COMMENTS(8),
    WEB(9),
    SOCIAL(10),
    FOLLOW_UP(11),
    CONSENT(12),
    ACCOUNT(13),
    AGENT(14),
    SHIFT(15),
    PRESENCE(16),
    ROLLOUT(17),
    AUTHOR(18),
    COMPETITOR(19),
    EMPLOYEE(20),
    DIRT(21),
    EXPECTATION(22),
    NOISE(23),
    PAYMENT(24);

    private final long number;

    Stream(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }
}
