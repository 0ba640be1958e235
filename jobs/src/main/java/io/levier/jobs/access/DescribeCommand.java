package io.levier.jobs.access;

import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.BadArgument;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.problem.Suggestion;
import io.levier.common.report.words.Language;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.ReadyView;
import io.levier.jobs.platform.TableFiles;
import io.levier.jobs.platform.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/** Says what a table, a metric or a driver is, and what the warehouse has of the tables. Needs no Spark session. */
public final class DescribeCommand implements Command<DescribeArgs> {
    private final List<Job<?, ?>> pipeline;

    public DescribeCommand(List<Job<?, ?>> pipeline) {
        this.pipeline = List.copyOf(pipeline);
    }

    @Override
    public String name() {
        return "describe";
    }

    @Override
    public String oneLine() {
        return "tables with grain and size; with the name of a table, metric or driver, what it is";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "describe",
                "describe metric_values nps delivery",
                "describe --warehouse demo/warehouse",
                "describe --dictionary target/dictionary",
                "describe --contracts target/contracts");
    }

    @Override
    public DescribeArgs newArgs() {
        return new DescribeArgs();
    }

    @Override
    public int run(DescribeArgs args, Launch launch) {
        Warehouse warehouse = Warehouse.at(args.warehouse(), new Configuration());
        args.dictionary().ifPresent(directory -> {
            DataDictionary dictionary = new DataDictionary(launch.config(args));
            Map<String, String> pages = new TreeMap<>(Map.of(DataDictionary.markdownFileName(), dictionary.markdown()));
            for (Language language : Language.values()) {
                pages.put(DataDictionary.fileName(language), dictionary.html(language));
            }
            write(directory, pages, "the dictionary", "--dictionary");
            launch.console().say("dictionary in " + directory.resolve(DataDictionary.markdownFileName()));
        });
        args.contracts().ifPresent(directory -> {
            Map<String, String> contracts = new TreeMap<>();
            Arrays.stream(Layer.values())
                    .map(DataContract::new)
                    .forEach(contract -> contracts.put(contract.fileName(), contract.yaml()));
            write(directory, contracts, "the data contracts", "--contracts");
            launch.console().say("data contracts in " + directory + ": " + String.join(", ", contracts.keySet()));
        });
        if (args.dictionary().isEmpty()
                && args.contracts().isEmpty()
                && args.names().isEmpty()) {
            launch.console().print(TableText.list(DeclaredTables.ALL, table -> TableFiles.of(warehouse, table)));
        }
        Map<String, String> definitions = args.names().isEmpty() ? Map.of() : definitions(args, launch);
        List<String> texts = args.names().stream()
                .map(name -> text(name, warehouse, definitions))
                .toList();
        texts.forEach(launch.console()::print);
        return 0;
    }

    /** All that goes by the name: a table, a metric and a driver may share it. */
    private String text(String name, Warehouse warehouse, Map<String, String> definitions) {
        Optional<Table> table = DeclaredTables.byName(name);
        String text = table.map(found -> TableText.columns(found, TableFiles.of(warehouse, found), pipeline))
                        .orElse("")
                + ReadyView.byName(name)
                        .map(view -> view.viewName() + ": " + view.meaning() + "\n\n" + view.select(warehouse) + "\n")
                        .orElse("")
                + definitions.getOrDefault(name, "");
        if (text.isEmpty()) {
            List<String> known =
                    new ArrayList<>(DeclaredTables.ALL.stream().map(Table::name).toList());
            Arrays.stream(ReadyView.values()).map(ReadyView::viewName).forEach(known::add);
            known.addAll(definitions.keySet());
            throw new BadArgument(
                    "there is no table, metric or driver \"" + name + "\"", Suggestion.didYouMean(name, known));
        }
        return text;
    }

    /** What metrics and drivers the configuration names, if there is one: tables need none. */
    private static Map<String, String> definitions(DescribeArgs args, Launch launch) {
        Map<String, String> texts = new TreeMap<>();
        if (Files.isRegularFile(args.conf().resolve("suite.yaml"))) {
            SuiteConfig suite = launch.config(args);
            suite.taxonomy().drivers().keySet().forEach(id -> texts.put(id, DefinitionText.driver(id, suite)));
            suite.metrics()
                    .forEach(metric ->
                            texts.merge(metric.id(), DefinitionText.metric(metric, suite), (one, more) -> one + more));
        }
        return texts;
    }

    private static void write(Path directory, Map<String, String> files, String what, String option) {
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(directory.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new OutsideFailure(
                    what + " cannot be written to " + directory + ": " + e.getMessage(),
                    "name a directory you may write with " + option,
                    e);
        }
    }
}
