package io.levier.jobs;

import io.levier.jobs.command.CommandLine;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.JobArgs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line as a document tells its reader to type it.
 *
 * @param place document it stands in
 * @param words after the launcher: a verb and its options
 */
record TypedLine(Path place, List<String> words) {
    private static final Pattern LAUNCHED = Pattern.compile(
            "(?:java (?:@\\S+ )?-jar jobs/target/levier\\.jar|^levier|`levier) ([^`\\n]*)", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    TypedLine {
        words = List.copyOf(words);
    }

    static List<TypedLine> of(Path document) throws IOException {
        List<TypedLine> lines = new ArrayList<>();
        Matcher matcher = LAUNCHED.matcher(Files.readString(document));
        while (matcher.find()) {
            String typed = matcher.group(1).split(" (&&|\\||2>&1)", 2)[0];
            lines.add(new TypedLine(document, words(typed)));
        }
        return lines;
    }

    /** Words as a shell splits them, double quotes honoured. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }

    /** Whether it shows the form of a command, like {@code levier <verb> --help}, and not one to be typed. */
    boolean isForm() {
        return words.isEmpty() || words.stream().anyMatch(word -> word.matches("<.*>|[A-Z]{3,}|--help|…"));
    }

    /** Its options, filled by our own parser; empty when there is no such verb. */
    Optional<JobArgs> parsed() {
        return JobCatalog.commands().stream()
                .filter(command -> command.name().equals(words.get(0)))
                .findFirst()
                .map(this::filled);
    }

    private <A extends JobArgs> JobArgs filled(Command<A> command) {
        A args = command.newArgs();
        CommandLine.fill(args, command.name(), words.subList(1, words.size()));
        args.months();
        args.sets();
        args.asOf();
        return args;
    }
}
