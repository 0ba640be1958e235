package io.levier.jobs.check;

import com.beust.jcommander.Parameter;
import io.levier.common.problem.BadArgument;
import io.levier.jobs.platform.JobArgs;

/** Options of {@code check-conf}. */
public final class CheckConfArgs extends JobArgs {
    private static final int MOST = 10_000;

    @Parameter(
            names = "--sample",
            description =
                    "Read so many rows of every export as its source says, with Spark, and tell what becomes of them",
            order = 20)
    private int sample;

    /** Rows of every export to look at; 0 for none. */
    public int sample() {
        if (sample < 0 || sample > MOST) {
            throw new BadArgument("--sample " + sample + " is not from 0 to " + MOST, "write for example --sample 20");
        }
        return sample;
    }
}
