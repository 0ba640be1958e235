package io.levier.jobs.command;

import com.beust.jcommander.JCommander;
import com.beust.jcommander.ParameterException;
import io.levier.common.problem.BadArgument;
import io.levier.common.problem.Suggestion;
import io.levier.jobs.platform.JobArgs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Fills the options of a verb, and answers a mistyped one with the name it most likely meant. */
public final class CommandLine {

    private CommandLine() {}

    /** A parser that knows its options: JCommander looks at them only when it parses. */
    static JCommander describe(JobArgs args) {
        JCommander parser = JCommander.newBuilder().addObject(args).build();
        parser.parse();
        return parser;
    }

    /**
     * Fills {@code args} from the words after the verb; {@code --name=value} counts as two words.
     *
     * @throws BadArgument naming the option, the value and the way out
     */
    public static void fill(JobArgs args, String verb, List<String> words) {
        List<String> split = split(args, verb, words);
        try {
            JCommander.newBuilder().addObject(args).build().parse(split.toArray(String[]::new));
        } catch (ParameterException e) {
            throw new BadArgument(verb + ": " + e.getMessage(), "levier " + verb + " --help shows the options");
        }
    }

    /** The words with {@code --name=value} as two, all options of them known. */
    static List<String> split(JobArgs args, String verb, List<String> words) {
        Set<String> known = new TreeSet<>();
        describe(args)
                .getParameters()
                .forEach(option ->
                        known.addAll(Arrays.asList(option.getParameter().names())));
        List<String> split = new ArrayList<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (word.startsWith("--") && equals > 0 && known.contains(word.substring(0, equals))) {
                split.add(word.substring(0, equals));
                split.add(word.substring(equals + 1));
            } else if (word.startsWith("--") && !known.contains(word)) {
                throw new BadArgument(
                        verb + " has no option \"" + word + "\"",
                        Suggestion.didYouMean(word, known) + " (levier " + verb + " --help lists all)");
            } else {
                split.add(word);
            }
        }
        return split;
    }
}
