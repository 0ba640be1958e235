package io.levier.jobs.access;

import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.BadArgument;
import io.levier.common.table.Table;
import io.levier.common.table.curated.IdentityChange;
import io.levier.common.table.curated.IdentityEdge;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.IdentityMatch;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.input.Customer;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.Sql;
import io.levier.jobs.platform.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says why records are one person, or why they are not: keys, likeness, and what changed. Shows ids, never names. */
public final class ExplainIdentityCommand implements Command<ExplainIdentityArgs> {

    @Override
    public String name() {
        return "explain-identity";
    }

    @Override
    public String oneLine() {
        return "why customer records are one person or not: shared keys, likeness with its evidence, which of them is believed, changes";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "explain-identity C000000151 --warehouse demo/warehouse", "explain-identity p_0f3c9a51d2e74b8866aa");
    }

    @Override
    public ExplainIdentityArgs newArgs() {
        return new ExplainIdentityArgs();
    }

    @Override
    public int run(ExplainIdentityArgs args, Launch launch) {
        Map<String, Object> asked = Map.of("asked", args.id());
        SuiteConfig suite = launch.config(args);
        return launch.inSession(args, suite, spark -> {
            Warehouse warehouse =
                    Warehouse.at(args.warehouse(), spark.sparkContext().hadoopConfiguration());
            Sql sql = new Sql(spark);
            Function<Section, Dataset<Row>> rows =
                    section -> sql.look("access/" + section.resource(), warehouse, section.tables(), asked);
            Dataset<Row> records = rows.apply(Section.RECORDS);
            Dataset<Row> changes = rows.apply(Section.CHANGES);
            if (records.isEmpty() && changes.isEmpty()) {
                throw new BadArgument(
                        "no person and no customer record is called \"" + args.id() + "\"",
                        "levier query --sql \"select * from identity_map\" lists both");
            }
            print(launch.console(), Section.RECORDS, records);
            print(launch.console(), Section.KEYS, rows.apply(Section.KEYS));
            print(launch.console(), Section.LIKENESS, rows.apply(Section.LIKENESS));
            print(launch.console(), Section.ATTRIBUTES, rows.apply(Section.ATTRIBUTES));
            launch.console()
                    .print("The record believed: " + suite.survivorship().told() + "\n\n");
            print(launch.console(), Section.CHANGES, changes);
            return 0;
        });
    }

    private enum Section {
        RECORDS("Records", "person_record", IdentityMap.TABLE),
        KEYS("Keys", "person_key", IdentityMap.TABLE, IdentityEdge.TABLE),
        LIKENESS("Likeness, the weights in bits", "person_likeness", IdentityMap.TABLE, IdentityMatch.TABLE),
        ATTRIBUTES(
                "Attributes and the records they were taken from, where there are several",
                "person_attribute",
                IdentityMap.TABLE,
                PersonHistory.TABLE,
                Customer.TABLE),
        CHANGES("Changes", "person_change", IdentityMap.TABLE, IdentityChange.TABLE);

        private final String title;
        private final String resource;
        private final List<Table> tables;

        Section(String title, String resource, Table... tables) {
            this.title = title;
            this.resource = resource;
            this.tables = List.of(tables);
        }

        String title() {
            return title;
        }

        String resource() {
            return resource;
        }

        List<Table> tables() {
            return tables;
        }
    }

    private static void print(Console console, Section section, Dataset<Row> rows) {
        String text = rows.isEmpty() ? "none\n" : ResultText.of(rows, QueryArgs.Format.TEXT);
        console.print(section.title() + "\n" + text + "\n");
    }
}
