package io.levier.jobs.access;

import io.levier.common.problem.BrokenContract;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.Warehouse;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * Prints the SQL that makes a warehouse known to a catalogue, for BI tools and analysts on a cluster. Whoever owns the
 * catalogue runs it: {@code spark-sql -f views.sql}. Needs no Spark session.
 */
public final class PublishViewsCommand implements Command<PublishViewsArgs> {

    @Override
    public String name() {
        return "publish-views";
    }

    @Override
    public String oneLine() {
        return "prints SQL that makes views of the tables, in English and French, with comments, personal data masked";
    }

    @Override
    public List<String> examples() {
        return List.of("publish-views --warehouse demo/warehouse", "publish-views --schema customer_experience");
    }

    @Override
    public PublishViewsArgs newArgs() {
        return new PublishViewsArgs();
    }

    @Override
    public int run(PublishViewsArgs args, Launch launch) {
        String schema = args.schema();
        Warehouse warehouse = Warehouse.at(args.warehouse(), new Configuration());
        List<Table> tables = DeclaredTables.ALL.stream()
                .filter(table -> table.layer() == Layer.DERIVED || table.layer() == Layer.CURATED)
                .filter(warehouse::holds)
                .toList();
        if (tables.isEmpty()) {
            throw new BrokenContract(
                    "there are no tables in " + warehouse.root() + " yet", "run the jobs first: levier run");
        }
        launch.console().print(ViewScript.text(new ViewScript(warehouse, schema).statements(tables)));
        return 0;
    }
}
