package io.levier.jobs.facts;

import io.levier.common.table.curated.Contact;
import io.levier.common.table.input.FxRate;
import io.levier.common.table.input.ServiceCost;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.Tables;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Cost of customer service that no contact bears is in no figure; nobody must miss that it is missing. */
final class UnborneCosts {

    private UnborneCosts() {}

    static List<String> told(JobContext context, FactSettings settings) {
        Tables tables = context.tables();
        if (!tables.exists(ServiceCost.TABLE) || !tables.exists(Contact.TABLE)) {
            return List.of();
        }
        context.step("looking for costs nobody bears");
        Dataset<Row> lines = context.sql()
                .query(
                        "service/cost_line",
                        Map.of(
                                "service_cost", tables.read(ServiceCost.TABLE),
                                "fx_rate", tables.readOrEmpty(FxRate.TABLE)),
                        Map.of(
                                "as_of", context.asOf(),
                                "zone", settings.zone().getId(),
                                "currency", settings.currency()));
        double left = context.sql()
                .query("ops/unborne_cost", Map.of("cost_line", lines, "contact", tables.read(Contact.TABLE)), Map.of())
                .first()
                .getDouble(0);
        if (left == 0) {
            return List.of();
        }
        return List.of(String.format(
                Locale.ROOT,
                "%,.0f %s of service_cost is in no cost per contact:"
                        + " nobody handled a contact of its channel and team in its month",
                left,
                settings.currency()));
    }
}
