package io.levier.jobs.command;

import io.levier.jobs.platform.Command;
import java.util.List;
import java.util.Locale;

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
        StringBuilder text = new StringBuilder();
        text.append("levier ")
                .append(command.name())
                .append(": ")
                .append(command.oneLine())
                .append("\n");
        List<Option> own = Option.own(command.newArgs());
        if (!own.isEmpty()) {
            text.append("\nOptions\n");
            own.forEach(option -> text.append(line(option)));
        }
        text.append("\nOptions of every verb\n");
        Option.common().forEach(option -> text.append(line(option)));
        text.append("\nExamples\n");
        command.examples()
                .forEach(example -> text.append("  levier ").append(example).append("\n"));
        return text.toString();
    }

    private static String line(Option option) {
        String standard = option.standard().isEmpty() ? "" : " (default " + option.standard() + ")";
        return line(option.names(), option.description() + standard);
    }

    private static String line(String name, String description) {
        return String.format(Locale.ROOT, "  %-" + WIDTH + "s %s%n", name, description);
    }
}
