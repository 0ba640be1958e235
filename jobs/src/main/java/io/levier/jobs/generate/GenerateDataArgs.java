package io.levier.jobs.generate;

import com.beust.jcommander.Parameter;
import io.levier.common.problem.BadArgument;
import io.levier.jobs.generate.dirt.Dirt;
import io.levier.jobs.platform.JobArgs;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Options of {@code generate-data}. */
public final class GenerateDataArgs extends JobArgs {
    @Parameter(names = "--output", description = "Folder of the exports, one folder per table")
    private String output = "exports";

    @Parameter(names = "--scale", description = "Number of customers, from 100 to millions")
    private int scale = 1000;

    @Parameter(names = "--seed", description = "Decides every draw: same seed, same bytes")
    private long seed = 7;

    @Parameter(names = "--months", description = "Length of the history")
    private int months = GenerateSettings.DEFAULT_MONTHS;

    @Parameter(names = "--end", description = "Last day of the history")
    private String end = GenerateSettings.DEFAULT_END.toString();

    @Parameter(names = "--dirt", description = "none, typical, or names of dirt separated by commas")
    private List<String> dirt = new ArrayList<>(List.of("none"));

    @Parameter(names = "--format", description = "csv or parquet")
    private ExportFormat format = ExportFormat.CSV;

    /**
     * The validated settings.
     *
     * @throws BadArgument naming the option, the value and what it may be
     */
    public GenerateSettings settings() {
        try {
            return new GenerateSettings(seed, scale, months, LocalDate.parse(end), Dirt.named(dirt), format, output);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadArgument(
                    "generate-data cannot work with these options: " + e.getMessage(), "levier generate-data --help");
        }
    }
}
