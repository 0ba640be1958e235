package io.levier.jobs.generate.story;

import java.util.Locale;

/** Where orders are placed. */
public enum OrderChannel {
    WEB,
    APP,
    STORE,
    PHONE,
    PARTNER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isDigital() {
        return this == WEB || this == APP;
    }
}
