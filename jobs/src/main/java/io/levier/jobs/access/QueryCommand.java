package io.levier.jobs.access;

import io.levier.common.problem.BadArgument;
import io.levier.common.problem.BrokenContract;
import io.levier.common.table.Table;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.Sql;
import io.levier.jobs.platform.Warehouse;
import io.levier.jobs.platform.WarehouseViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Prints the result of a SELECT, so that every figure can be checked from outside. */
public final class QueryCommand implements Command<QueryArgs> {

    @Override
    public String name() {
        return "query";
    }

    @Override
    public String oneLine() {
        return "prints a SELECT over any table as aligned text, CSV or JSON";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "query --sql \"select * from metric_values where metric_id = 'nps' and segment_set = 'total'\"",
                "query --file notebooks/sql/first_look.sql --format csv");
    }

    @Override
    public QueryArgs newArgs() {
        return new QueryArgs();
    }

    @Override
    public int run(QueryArgs args, Launch launch) {
        String sql = text(args);
        return launch.inSession(args, launch.config(args), spark -> {
            Warehouse warehouse =
                    Warehouse.at(args.warehouse(), spark.sparkContext().hadoopConfiguration());
            WarehouseViews.Personal personal = args.personal();
            Dataset<Row> result = new Sql(spark).ask(sql, warehouse, personal).limit(args.rows());
            launch.console().print(text(result, args));
            if (personal == WarehouseViews.Personal.MASKED) {
                WarehouseViews.named(warehouse, sql).stream()
                        .filter(Table::isPersonal)
                        .forEach(table -> launch.console()
                                .note("personal columns of " + table + " are shown as ***; --personal shows them"));
            }
            return 0;
        });
    }

    /** A query can be understood and still fail on a value: a division by zero, a cast. */
    private static String text(Dataset<Row> result, QueryArgs args) {
        try {
            return ResultText.of(result, args.format());
        } catch (RuntimeException e) {
            if (e instanceof SparkThrowable refusal && !refusal.isInternalError() && refusal.getCondition() != null) {
                throw new BrokenContract("the query failed: " + e.getMessage(), "mend the SELECT");
            }
            throw e;
        }
    }

    private static String text(QueryArgs args) {
        if (args.sql().isEmpty() == args.file().isEmpty()) {
            throw new BadArgument("query needs --sql or --file, and only one of them", "levier query --help");
        }
        if (!args.sql().isEmpty()) {
            return args.sql();
        }
        try {
            return Files.readString(Path.of(args.file()));
        } catch (IOException e) {
            throw new BadArgument("the file " + args.file() + " cannot be read: " + e.getMessage(), "check --file");
        }
    }
}
