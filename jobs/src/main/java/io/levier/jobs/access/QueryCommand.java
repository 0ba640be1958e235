package io.levier.jobs.access;

import io.levier.common.problem.BadArgument;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.Warehouse;
import io.levier.jobs.platform.WarehouseViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

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
            WarehouseViews.register(spark, warehouse, sql);
            Dataset<Row> result = understood(spark, sql).limit(args.rows());
            launch.console().print(ResultText.of(result, args.format()));
            return 0;
        });
    }

    private static Dataset<Row> understood(SparkSession spark, String sql) {
        try {
            return spark.sql(sql);
        } catch (Exception e) {
            // The parser and the analyser throw a checked exception Scala does not declare.
            if (e instanceof AnalysisException) {
                throw new BadArgument(
                        "the query cannot be understood: " + e.getMessage(),
                        "levier describe lists the tables and their columns");
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
