package io.levier.jobs.maintain;

import com.beust.jcommander.Parameter;
import io.levier.common.problem.BadArgument;
import io.levier.jobs.platform.JobArgs;

/** Options of {@code maintain}. */
public final class MaintainArgs extends JobArgs {
    private static final String KEEP_DAYS = "--keep-days";
    private static final int SAFE = 7;

    @Parameter(
            names = KEEP_DAYS,
            description = "Files of earlier versions are kept so many days for those who still read them",
            order = 20)
    private int keepDays = SAFE;

    @Parameter(
            names = "--purge",
            description =
                    "Of tables with persons remove all earlier versions now, so that no byte of an erased person is"
                            + " left; whoever reads one of these tables meanwhile fails",
            order = 21)
    private boolean purge;

    /**
     * Days files of earlier versions are kept.
     *
     * @throws BadArgument when readers of a night would not live to see the morning
     */
    int keepDays() {
        if (keepDays < SAFE) {
            throw new BadArgument(
                    KEEP_DAYS + " " + keepDays + " takes files away under who reads them: less than " + SAFE
                            + " days are not safe",
                    "keep " + SAFE
                            + " or more, or say --purge when nobody reads and erased persons have to be gone now");
        }
        return keepDays;
    }

    boolean purges() {
        return purge;
    }
}
