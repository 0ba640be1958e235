package io.levier.jobs.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.jspecify.annotations.Nullable;

/** How Spark and its libraries write their log: as lines for people, or as JSON like our own lines. */
public final class EngineLog {
    private static final String JSON = "log4j2-json.properties";

    private EngineLog() {}

    /** From now on one JSON object a line. Whoever started the process may have set up the log before; that is replaced. */
    public static void writeJson() {
        URL settings = EngineLog.class.getClassLoader().getResource(JSON);
        if (settings == null) {
            throw new IllegalStateException("the program lacks its " + JSON);
        }
        try {
            Configurator.reconfigure(new URI(settings.toString().replace(" ", "%20")));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(settings + " is no place to read from", e);
        }
    }

    /** What the lines that follow are about: the start, or the job of it that runs now. */
    public static void about(String key, String value) {
        ThreadContext.put(key, value);
    }

    /** What {@link #about} was told, null before. */
    static @Nullable String topic(String key) {
        return ThreadContext.get(key);
    }
}
