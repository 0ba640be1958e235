package io.levier.jobs.access;

import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.Warehouse;
import java.util.List;

/**
 * Answers SQL of BI tools and analysts over Arrow Flight SQL, until it is stopped. It listens to this machine only, asks
 * for a password, answers nothing but queries, and masks names, addresses and words of persons.
 */
public final class ServeSqlCommand implements Command<ServeSqlArgs> {

    @Override
    public String name() {
        return "serve-sql";
    }

    @Override
    public String oneLine() {
        return "answers SQL over Arrow Flight SQL (JDBC, ADBC, ODBC) on this machine, personal data masked";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "serve-sql --warehouse demo/warehouse --password-file sql.password",
                "serve-sql --password-file sql.password --port 0");
    }

    @Override
    public ServeSqlArgs newArgs() {
        return new ServeSqlArgs();
    }

    @Override
    public int run(ServeSqlArgs args, Launch launch) {
        int port = args.port();
        String password = args.password();
        return launch.inSession(args, launch.config(args), spark -> {
            Warehouse warehouse =
                    Warehouse.at(args.warehouse(), spark.sparkContext().hadoopConfiguration());
            try (SqlServer server = SqlServer.start(spark, warehouse, port, password)) {
                launch.console()
                        .say("jdbc:arrow-flight-sql://127.0.0.1:" + server.port() + "?useEncryption=false&user="
                                + SqlServer.USER + " answers; Ctrl-C ends it");
                server.awaitEnd();
            }
            return 0;
        });
    }
}
