package io.levier.jobs.generate.company;

import java.util.List;
import java.util.Locale;

/** How customers reach customer service. */
public enum Channel {
    PHONE,
    EMAIL,
    CHAT,
    FORM,
    WHATSAPP,
    SOCIAL,
    STORE,
    BOT;

    /** The channels to customer service itself, most used first. */
    public static final List<Channel> WRITTEN_OR_SPOKEN = List.of(PHONE, EMAIL, CHAT, FORM, WHATSAPP, SOCIAL);

    /** Whether somebody waits at the other end, rather than for a written answer. */
    public boolean isLive() {
        return this == PHONE || this == CHAT || this == STORE;
    }

    /** Whether the first words of the customer are kept. */
    public boolean isWritten() {
        return this != PHONE && this != STORE && this != BOT;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
