package io.levier.jobs.command;

import static java.util.stream.Collectors.joining;

import com.beust.jcommander.JCommander;
import com.beust.jcommander.ParameterDescription;
import io.levier.jobs.platform.JobArgs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An option of a verb, as its help and the reference of the verbs tell it.
 *
 * @param names as typed, {@code words} for what is typed without a name
 * @param standard its default, empty when that is nothing or off
 */
public record Option(String names, String description, String standard) {
    private static final Set<String> NOTHING = Set.of("", "false", "0");

    /** The options every verb has. */
    public static List<Option> common() {
        return of(new JobArgs());
    }

    /** The options a verb has beyond those of every verb. */
    public static List<Option> own(JobArgs args) {
        List<String> common = common().stream().map(Option::names).toList();
        return of(args).stream()
                .filter(option -> !common.contains(option.names()))
                .toList();
    }

    private static List<Option> of(JobArgs args) {
        JCommander parser = CommandLine.describe(args);
        List<ParameterDescription> options = new ArrayList<>(parser.getParameters());
        if (parser.getMainParameter() != null) {
            options.add(parser.getMainParameterValue());
        }
        return options.stream()
                .sorted(Comparator.comparingInt((ParameterDescription option) ->
                                option.getParameter().order())
                        .thenComparing(ParameterDescription::getLongestName))
                .map(Option::of)
                .toList();
    }

    private static Option of(ParameterDescription option) {
        Object value = option.getDefault();
        String standard = value == null ? "" : value.toString();
        if (value instanceof Enum<?> constant) {
            standard = constant.name().toLowerCase(Locale.ROOT);
        } else if (value instanceof List<?> several) {
            standard = several.stream().map(String::valueOf).collect(joining(","));
        }
        String names = option.getNames().isEmpty() ? "words" : option.getNames();
        return new Option(names, option.getDescription(), NOTHING.contains(standard) ? "" : standard);
    }
}
