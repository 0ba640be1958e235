package io.levier.jobs.generate;

import io.levier.jobs.generate.company.Scale;
import io.levier.jobs.generate.dirt.Dirt;
import java.time.LocalDate;
import java.util.Set;

/**
 * What to generate. The same settings give the same bytes, wherever they are generated.
 *
 * @param seed decides every draw
 * @param customers number of people, at least 100; about four per cent have a second record
 * @param months length of the history, 6 to 120
 * @param end last day of the history, included
 * @param dirt kinds of dirt to plant, none for clean exports
 * @param output folder the tables are written to, one folder each
 */
public record GenerateSettings(
        long seed, int customers, int months, LocalDate end, Set<Dirt> dirt, ExportFormat format, String output) {
    public static final int DEFAULT_MONTHS = 30;
    public static final LocalDate DEFAULT_END = LocalDate.of(2026, 6, 30);

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException naming the value and what it may be
     */
    public GenerateSettings {
        new Scale(seed, customers, months, end);
        dirt = Set.copyOf(dirt);
        if (output.isBlank()) {
            throw new IllegalArgumentException("output must name a folder");
        }
    }

    /** A clean company of this size with the usual history, as CSV. */
    public static GenerateSettings of(long seed, int customers, String output) {
        return new GenerateSettings(seed, customers, DEFAULT_MONTHS, DEFAULT_END, Set.of(), ExportFormat.CSV, output);
    }

    Scale scale() {
        return new Scale(seed, customers, months, end);
    }
}
