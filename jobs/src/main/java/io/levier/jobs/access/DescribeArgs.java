package io.levier.jobs.access;

import com.beust.jcommander.Parameter;
import io.levier.jobs.platform.JobArgs;
import java.util.ArrayList;
import java.util.List;

/** Options of {@code describe}. */
public final class DescribeArgs extends JobArgs {
    @Parameter(description = "Tables whose columns are shown; all tables, without columns, when none is named")
    private List<String> tables = new ArrayList<>();

    public List<String> tables() {
        return List.copyOf(tables);
    }
}
