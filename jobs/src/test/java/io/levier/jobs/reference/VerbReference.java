package io.levier.jobs.reference;

import static io.levier.jobs.reference.Markdown.code;
import static io.levier.jobs.reference.Markdown.codes;

import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Table;
import io.levier.common.table.input.InputTables;
import io.levier.jobs.JobCatalog;
import io.levier.jobs.command.Option;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every verb: what it does, its options, what it reads and writes, how it is typed. */
final class VerbReference {

    private VerbReference() {}

    static String text() {
        StringBuilder text = new StringBuilder();
        List<List<String>> rows = new ArrayList<>();
        JobCatalog.commands().forEach(command -> rows.add(List.of(link(command.name()), command.oneLine())));
        text.append(Markdown.table(List.of("verb", "what it does"), rows));
        text.append("\n## Options of every verb\n\n").append(options(Option.common()));
        for (Command<?> command : JobCatalog.commands()) {
            text.append("\n## ").append(command.name()).append("\n\n");
            text.append(sentence(command.oneLine())).append("\n\n");
            List<Option> own = Option.own(command.newArgs());
            if (!own.isEmpty()) {
                text.append(options(own)).append("\n");
            }
            job(command.name()).ifPresent(job -> text.append(tables(job)).append("\n"));
            text.append("```\n");
            command.examples()
                    .forEach(example -> text.append("levier ").append(example).append("\n"));
            text.append("```\n");
        }
        return text.toString();
    }

    private static Optional<Job<?, ?>> job(String verb) {
        return JobCatalog.pipeline().stream()
                .filter(job -> job.spec().name().equals(verb))
                .findFirst();
    }

    private static String link(String name) {
        return "[" + name + "](#" + name + ")";
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private static String options(List<Option> options) {
        return Markdown.table(
                List.of("option", "default", "meaning"),
                options.stream()
                        .map(option -> List.of(code(option.names()), code(option.standard()), option.description()))
                        .toList());
    }

    private static String tables(Job<?, ?> job) {
        JobSpec spec = job.spec();
        String outside = job.reachesOutside() ? "files outside the warehouse" : "";
        String needs = spec.requires().isEmpty() ? "" : "- needs " + names(spec.requires()) + "\n";
        List<Table> more = spec.reads().stream()
                .filter(table -> !spec.requires().contains(table))
                .toList();
        String reads = more.isEmpty() ? "" : "- reads, where it is there, " + names(more) + "\n";
        String reaches = outside.isEmpty() ? "" : "- reads or writes " + outside + "\n";
        return needs + reads + reaches + "- writes " + names(spec.writes()) + "\n";
    }

    /** Whole floors are called by their names. */
    private static String names(List<Table> tables) {
        List<Table> rest = new ArrayList<>(tables);
        List<String> names = new ArrayList<>();
        if (rest.containsAll(InputTables.ALL)) {
            rest.removeAll(InputTables.ALL);
            names.add("every input table");
        }
        if (rest.containsAll(DeclaredTables.QUARANTINES)) {
            rest.removeAll(DeclaredTables.QUARANTINES);
            names.add("their quarantines");
        }
        if (!rest.isEmpty()) {
            names.add(codes(rest.stream().map(Table::name).toList()));
        }
        return names.isEmpty() ? "no table" : String.join(", ", names);
    }
}
