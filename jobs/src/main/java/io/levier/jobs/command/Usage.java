package io.levier.jobs.command;

import com.beust.jcommander.JCommander;
import com.beust.jcommander.ParameterDescription;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.JobArgs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The help texts, made of what the verbs declare. */
public final class Usage {
    private static final int WIDTH = 22;

    private Usage() {}

    public static String ofAll(List<Command<?>> commands) {
        StringBuilder text = new StringBuilder();
        text.append("levier: what moves your customers' loyalty, from surveys, CRM and sales\n\n");
        text.append("java -jar jobs/target/levier.jar <verb> [options]\n\n");
        for (Command<?> command : commands) {
            text.append(line(command.name(), command.oneLine()));
        }
        text.append("\nlevier <verb> --help shows the options of a verb.\n");
        text.append("Exit codes: 0 done, 1 command line, 2 configuration or contract, 3 a defect of Levier,\n");
        text.append("4 quality gate (nothing was published), 5 an outside system refused: worth a retry.\n");
        return text.toString();
    }

    public static String of(Command<?> command) {
        Set<String> common = new TreeSet<>();
        options(new JobArgs()).forEach(option -> common.add(option.getLongestName()));
        StringBuilder own = new StringBuilder();
        StringBuilder shared = new StringBuilder();
        for (ParameterDescription option : options(command.newArgs())) {
            (common.contains(option.getLongestName()) ? shared : own).append(describe(option));
        }
        StringBuilder text = new StringBuilder();
        text.append("levier ")
                .append(command.name())
                .append(": ")
                .append(command.oneLine())
                .append("\n");
        if (!own.isEmpty()) {
            text.append("\nOptions\n").append(own);
        }
        text.append("\nOptions of every verb\n").append(shared);
        text.append("\nExamples\n");
        command.examples()
                .forEach(example -> text.append("  levier ").append(example).append("\n"));
        return text.toString();
    }

    private static List<ParameterDescription> options(JobArgs args) {
        JCommander parser = CommandLine.describe(args);
        List<ParameterDescription> options = new ArrayList<>(parser.getParameters());
        if (parser.getMainParameter() != null) {
            options.add(parser.getMainParameterValue());
        }
        options.sort(Comparator.comparingInt(option -> option.getParameter().order()));
        return options;
    }

    private static String describe(ParameterDescription option) {
        Object standard = option.getDefault();
        String shown = standard == null ? "" : standard.toString().toLowerCase(Locale.ROOT);
        boolean tells = !shown.isEmpty() && !shown.equals("false") && !shown.equals("[]") && !shown.equals("0");
        String description = option.getDescription() + (tells ? " (default " + standard + ")" : "");
        String name = option.getNames().isEmpty() ? "words" : option.getNames();
        return line(name, description);
    }

    private static String line(String name, String description) {
        return String.format(Locale.ROOT, "  %-" + WIDTH + "s %s%n", name, description);
    }
}
