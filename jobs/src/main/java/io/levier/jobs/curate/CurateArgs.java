package io.levier.jobs.curate;

import com.beust.jcommander.Parameter;
import io.levier.common.problem.BadArgument;
import io.levier.common.time.MonthRange;
import io.levier.jobs.platform.JobArgs;
import java.time.LocalDate;
import java.util.Optional;

/** Options of {@code curate}. */
public final class CurateArgs extends JobArgs {
    private static final String RESTATE_FROM = "--restate-from";

    @Parameter(
            names = RESTATE_FROM,
            description = "Compute closed customer periods again from this month on, so that they show late facts",
            order = 20)
    private String restateFrom = "";

    /** First day of the first month to compute again. */
    Optional<LocalDate> restateFrom() {
        if (restateFrom.isEmpty()) {
            return Optional.empty();
        }
        if (months().isPresent()) {
            throw new BadArgument(
                    RESTATE_FROM + " and --period or --from/--to exclude each other",
                    "say which months to write, or since when all of them");
        }
        try {
            return Optional.of(MonthRange.month(restateFrom).atDay(1));
        } catch (IllegalArgumentException e) {
            throw new BadArgument(RESTATE_FROM + ": " + e.getMessage(), "write a month like 2026-03");
        }
    }
}
