package io.levier.jobs.privacy;

import com.beust.jcommander.Parameter;
import io.levier.common.problem.BadArgument;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.Unsplit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Options of {@code erase}. */
public final class EraseArgs extends JobArgs {
    private static final String REQUESTS = "--requests";
    private static final String CUSTOMER = "--customer";

    @Parameter(
            names = REQUESTS,
            description =
                    "File with one customer_id or person_id per line; rather this than an id in the list of processes",
            order = 20)
    private String requests = "";

    @Parameter(
            names = CUSTOMER,
            description = "customer_id or person_id to erase, may be repeated",
            splitter = Unsplit.class,
            order = 21)
    private List<String> customers = new ArrayList<>();

    @Parameter(
            names = "--again",
            description = "Look once more for everybody erased so far, for example after a restored backup",
            order = 22)
    private boolean again;

    /**
     * The ids asked for, each once, in the order given.
     *
     * @throws BadArgument when there are none, or the file cannot be read
     */
    List<String> ids() {
        List<String> ids = new ArrayList<>(customers);
        if (!requests.isEmpty()) {
            ids.addAll(lines());
        }
        List<String> distinct = ids.stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (distinct.isEmpty() && !again) {
            throw new BadArgument(
                    "erase was told nobody to erase",
                    "give " + REQUESTS + " FILE with one id per line, or " + CUSTOMER
                            + " ID; explain-identity shows whose" + " records are one person");
        }
        return distinct;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(Path.of(requests), StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException e) {
            throw new BadArgument(
                    REQUESTS + " " + requests + " cannot be read as lines of UTF-8 text",
                    "name a file with one customer_id or person_id per line");
        }
    }
}
