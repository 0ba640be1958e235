package io.levier.jobs.access;

import com.beust.jcommander.Parameter;
import io.levier.jobs.platform.JobArgs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Options of {@code describe}. */
public final class DescribeArgs extends JobArgs {
    @Parameter(description = "Tables, metrics or drivers to describe; all tables, without columns, when none is named")
    private List<String> names = new ArrayList<>();

    @Parameter(
            names = "--dictionary",
            description = "Directory for the whole dictionary of tables, metrics and drivers, in HTML and Markdown")
    private String dictionary = "";

    @Parameter(
            names = "--contracts",
            description =
                    "Directory for the tables of each floor as data contracts (ODCS 3.1), for catalogues and checkers")
    private String contracts = "";

    public List<String> names() {
        return List.copyOf(names);
    }

    /** Where the dictionary goes, when it is asked for. */
    public Optional<Path> dictionary() {
        return dictionary.isEmpty() ? Optional.empty() : Optional.of(Path.of(dictionary));
    }

    /** Where the data contracts go, when they are asked for. */
    public Optional<Path> contracts() {
        return contracts.isEmpty() ? Optional.empty() : Optional.of(Path.of(contracts));
    }
}
