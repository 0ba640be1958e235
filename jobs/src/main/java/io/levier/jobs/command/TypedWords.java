package io.levier.jobs.command;

import com.beust.jcommander.ParameterDescription;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.Launch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command line as it was typed, option by option, so that it can be kept and typed again.
 *
 * @param isKept whether the run log keeps it
 * @param parts an option alone, an option with its value, or a word without one
 */
public record TypedWords(String verb, boolean isKept, List<List<String>> parts) {
    /** What the value of a setting with such a name is must stand nowhere; where it comes from may. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|password|token|key|credential|pepper).*");

    private static final String HIDDEN = "***";

    /** Apart, because a command that keeps nothing starts faster without a mapper. */
    private static final class Json {
        private static final ObjectMapper MAPPER = new ObjectMapper();
        private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    }

    public TypedWords {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /** The words after a verb, which its options understand. */
    public static TypedWords of(Command<?> command, List<String> words) {
        JobArgs options = command.newArgs();
        Set<String> flags = new TreeSet<>();
        for (ParameterDescription option : CommandLine.describe(options).getParameters()) {
            if (option.getParameterized().getType() == boolean.class) {
                flags.addAll(List.of(option.getParameter().names()));
            }
        }
        List<List<String>> parts = new ArrayList<>();
        List<String> split = CommandLine.split(options, command.name(), words);
        for (int i = 0; i < split.size(); i++) {
            boolean hasValue = split.get(i).startsWith("--") && !flags.contains(split.get(i)) && i + 1 < split.size();
            parts.add(hasValue ? List.of(split.get(i), split.get(i + 1)) : List.of(split.get(i)));
            i += hasValue ? 1 : 0;
        }
        return new TypedWords(command.name(), command.isRetried(), parts);
    }

    /** What the verb may use when it was typed so. */
    public Launch on(Launch launch, Console console) {
        return launch.typed(console, words(), isKept ? toKeep() : null);
    }

    /** As the run log keeps it: a JSON list, without the values of secrets. */
    private String toKeep() {
        try {
            return Json.MAPPER.writeValueAsString(Stream.concat(
                            Stream.of(verb),
                            parts.stream().map(TypedWords::withoutSecret).flatMap(List::stream))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words are always JSON", e);
        }
    }

    private static List<String> withoutSecret(List<String> part) {
        if (!part.get(0).equals(JobArgs.SET) || part.size() < 2) {
            return part;
        }
        int equals = part.get(1).indexOf('=');
        String key = equals < 0 ? part.get(1) : part.get(1).substring(0, equals);
        boolean isReference = part.get(1).startsWith("=${", equals);
        return SECRET.matcher(key).matches() && !isReference ? List.of(JobArgs.SET, key + "=" + HIDDEN) : part;
    }

    /** The verb and the words behind it of what was kept. */
    static List<String> kept(String json) {
        try {
            return Json.MAPPER.readValue(json, Json.WORDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the run log keeps no command line but " + json, e);
        }
    }

    /** Whether a value was too secret to be kept. */
    boolean isIncomplete() {
        return parts.stream().anyMatch(part -> part.get(part.size() - 1).endsWith("=" + HIDDEN));
    }

    /** Without some options. */
    TypedWords without(Set<String> options) {
        return new TypedWords(
                verb,
                isKept,
                parts.stream().filter(part -> !options.contains(part.get(0))).toList());
    }

    /** The same with options of another command line in place of its own; those that may be repeated are added. */
    TypedWords with(TypedWords others) {
        Set<String> replaced = new TreeSet<>();
        others.parts.forEach(part -> replaced.add(part.get(0)));
        replaced.remove(JobArgs.SET);
        return new TypedWords(
                verb,
                isKept,
                Stream.concat(without(replaced).parts.stream(), others.parts.stream())
                        .toList());
    }

    /** The words behind the verb. */
    List<String> words() {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** As it can be typed. */
    @Override
    public String toString() {
        return "levier " + verb + words().stream().map(word -> " " + word).reduce("", String::concat);
    }
}
