package io.levier.jobs.platform;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkThrowable;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a failure that is nobody's fault but ours: kinds and places. The messages of engines and libraries
 * quote the cells they stumbled over, and cells may be personal data; only our own messages are repeated, which quote
 * none.
 */
public final class Defect {
    private static final String OURS = "io.levier.";

    /** Causes beyond this only repeat where it came from. */
    private static final int MOST_CAUSES = 10;

    private Defect() {}

    /** The lines a user sends us. */
    public static String told(Throwable failure) {
        List<String> lines = new ArrayList<>();
        lines.add("This is a defect of Levier, please report it with these lines:");
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            lines.add((depth == 0 ? "" : "caused by ") + headline(cause));
            for (StackTraceElement frame : cause.getStackTrace()) {
                lines.add("\tat " + frame);
            }
            cause = cause.getCause();
        }
        return String.join("\n", lines);
    }

    private static String headline(Throwable failure) {
        String kind = failure.getClass().getName();
        if (failure instanceof SparkThrowable known && known.getCondition() != null) {
            return kind + " [" + known.getCondition() + "]";
        }
        StackTraceElement[] frames = failure.getStackTrace();
        boolean isOurs = frames.length > 0 && frames[0].getClassName().startsWith(OURS);
        return isOurs ? kind + ": " + failure.getMessage() : kind;
    }
}
