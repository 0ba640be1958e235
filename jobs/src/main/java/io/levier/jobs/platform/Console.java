package io.levier.jobs.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;

/**
 * What a person or a scheduler sees: results on the output stream, progress and complaints on the error stream.
 *
 * @param isTerminal whether the progress line may rewrite itself
 */
public record Console(PrintStream out, PrintStream err, boolean isTerminal, JobArgs.LogFormat format, Clock clock) {

    /** Apart, because making a mapper costs as much as the rest of a start that writes plain lines. */
    private static final class Json {
        private static final ObjectMapper MAPPER = new ObjectMapper();
    }

    public Console in(JobArgs.LogFormat wanted) {
        return new Console(out, err, isTerminal && wanted == JobArgs.LogFormat.TEXT, wanted, clock);
    }

    /** Text as it is: query results, help. */
    public void print(String text) {
        out.print(text);
        out.flush();
    }

    /** A line of a summary. */
    public void say(String line) {
        write(out, "INFO", line);
    }

    /** A line about what is going on. */
    public void note(String line) {
        write(err, "INFO", line);
    }

    public void complain(String line) {
        write(err, "ERROR", line);
    }

    private void write(PrintStream stream, String level, String line) {
        if (format == JobArgs.LogFormat.JSON) {
            ObjectNode object = Json.MAPPER.createObjectNode();
            object.put("at", clock.instant().toString()).put("level", level);
            for (String key : List.of("run", "job")) {
                String topic = EngineLog.topic(key);
                if (topic != null) {
                    object.put(key, topic);
                }
            }
            object.put("message", line);
            stream.println(object);
        } else {
            stream.println(line);
        }
        stream.flush();
    }
}
