package io.levier.jobs.access;

import com.beust.jcommander.Parameter;
import io.levier.common.problem.BadArgument;
import io.levier.jobs.platform.JobArgs;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Options of {@code explain-metric}. */
public final class ExplainMetricArgs extends JobArgs {
    @Parameter(description = "The metric_id")
    private List<String> metrics = new ArrayList<>();

    @Parameter(names = "--kind", description = "Kind of period: month, quarter, year, …")
    private String kind = "month";

    @Parameter(
            names = "--start",
            description = "First day of the period, like 2026-03-01; without it the last one shown")
    private String start = "";

    @Parameter(names = "--segment", description = "One value of a cut, like country=FR; without it all rows")
    private String segment = "";

    @Parameter(names = "--rows", description = "How many of the rows behind the value are shown")
    private int rows = 20;

    /** The one metric asked for. */
    String metric() {
        if (metrics.size() != 1) {
            throw new BadArgument(
                    "explain-metric needs one metric_id, not " + metrics.size(), "levier explain-metric nps");
        }
        return metrics.get(0);
    }

    String kind() {
        return kind;
    }

    Optional<LocalDate> start() {
        try {
            return start.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(start));
        } catch (DateTimeParseException e) {
            throw new BadArgument("--start " + start + " is not a day", "write it like 2026-03-01");
        }
    }

    /** Id of the cut, {@code total} for all rows. */
    String segmentSet() {
        return segment.isEmpty() ? "total" : segment.substring(0, equalsSign());
    }

    /** Value of the cut, {@code all} for all rows. */
    String segmentKey() {
        return segment.isEmpty() ? "all" : segment.substring(equalsSign() + 1);
    }

    private int equalsSign() {
        int at = segment.indexOf('=');
        if (at < 1) {
            throw new BadArgument("--segment " + segment + " names no value of a cut", "write it like country=FR");
        }
        return at;
    }

    int rows() {
        if (rows < 0) {
            throw new BadArgument("--rows " + rows + " is less than none", "give 0 or more");
        }
        return rows;
    }
}
