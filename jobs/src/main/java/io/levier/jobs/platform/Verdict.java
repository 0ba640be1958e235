package io.levier.jobs.platform;

/**
 * How a start ended, for schedulers: as the last line of the output, as the process's exit code, as a JSON file and as
 * rows of the run log.
 *
 * @param code 0 done, 1 command line, 2 configuration or contract, 3 our bug, 4 quality gate, 5 outside system
 */
public record Verdict(String runKey, int code, String scope) {
    private static final String NONE = "none";

    /** A start that failed before it had a name: nothing stands in the run log. */
    public static Verdict unstarted(JobArgs args, int code) {
        return new Verdict(args.runKey().orElse(NONE), code, NONE);
    }

    public String state() {
        return code == 0 ? "SUCCEEDED" : "FAILED";
    }

    public String line() {
        return "LEVIER-RESULT run=" + runKey + " status=" + state() + " code=" + code + " periods=" + scope;
    }

    public String json() {
        return "{\"run\":\"" + runKey + "\",\"status\":\"" + state() + "\",\"code\":" + code + ",\"periods\":\"" + scope
                + "\"}\n";
    }
}
