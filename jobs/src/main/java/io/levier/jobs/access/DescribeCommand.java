package io.levier.jobs.access;

import io.levier.common.problem.BadArgument;
import io.levier.common.problem.Suggestion;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Table;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.TableFiles;
import io.levier.jobs.platform.Warehouse;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Shows the declared tables and their columns, and what the warehouse has of them. Needs no Spark session. */
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
        return "tables with grain and size; with a name, its columns: type, key, personal, what they hold";
    }

    @Override
    public List<String> examples() {
        return List.of("describe", "describe metric_values driver_importance", "describe --warehouse demo/warehouse");
    }

    @Override
    public DescribeArgs newArgs() {
        return new DescribeArgs();
    }

    @Override
    public int run(DescribeArgs args, Launch launch) {
        List<Table> asked = args.tables().stream().map(DescribeCommand::table).toList();
        Warehouse warehouse = Warehouse.at(args.warehouse(), new Configuration());
        if (asked.isEmpty()) {
            launch.console().print(TableText.list(DeclaredTables.ALL, table -> TableFiles.of(warehouse, table)));
        }
        for (Table table : asked) {
            Optional<TableFiles> content = TableFiles.of(warehouse, table);
            launch.console().print(TableText.columns(table, content, pipeline));
        }
        return 0;
    }

    private static Table table(String name) {
        return DeclaredTables.byName(name)
                .orElseThrow(() -> new BadArgument(
                        "there is no table \"" + name + "\"",
                        Suggestion.didYouMean(
                                name,
                                DeclaredTables.ALL.stream().map(Table::name).toList())));
    }
}
