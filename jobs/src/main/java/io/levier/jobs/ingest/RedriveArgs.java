package io.levier.jobs.ingest;

import com.beust.jcommander.Parameter;
import io.levier.common.problem.BadArgument;
import io.levier.common.problem.Suggestion;
import io.levier.common.table.Table;
import io.levier.common.table.input.InputTables;
import io.levier.jobs.platform.JobArgs;
import java.util.ArrayList;
import java.util.List;

/** Options of {@code redrive}. */
public final class RedriveArgs extends JobArgs {
    @Parameter(description = "Input tables whose quarantine is replayed. Default: all")
    private List<String> names = new ArrayList<>();

    /** The tables asked for, all input tables when none was named. */
    public List<Table> tables() {
        List<String> known = InputTables.ALL.stream().map(Table::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new BadArgument("\"" + name + "\" is no input table", Suggestion.didYouMean(name, known));
        });
        return InputTables.ALL.stream()
                .filter(table -> names.isEmpty() || names.contains(table.name()))
                .toList();
    }
}
