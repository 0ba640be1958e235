package io.levier.jobs.generate.story;

/** A step within a contact. */
public record Step(long at, Actor actor, Action action) {
    /** Who acts. */
    public enum Actor {
        CUSTOMER,
        AGENT,
        BOT,
        SYSTEM
    }

    /** What is done. */
    public enum Action {
        MESSAGE,
        REPLY,
        NOTE,
        TRANSFER,
        HOLD,
        RESUME,
        AUTO_ACK
    }

    /** Whether the customer can see it. */
    public boolean isPublic() {
        return action == Action.MESSAGE || action == Action.REPLY || action == Action.AUTO_ACK;
    }
}
