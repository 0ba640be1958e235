package io.levier.jobs.curate;

import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.input.FxRate;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.ServiceCost;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What customer service costs and who causes it, by the same SELECTs as the facts of contacts. */
final class ServiceCosts {

    private ServiceCosts() {}

    /** What was paid, month by month. */
    static Dataset<Row> lines(Sources sources) {
        return sources.query("service/cost_line", ServiceCost.TABLE, FxRate.TABLE);
    }

    /** The same, borne by contacts. */
    static Dataset<Row> byContact(Sources sources) {
        return sources.query(
                "service/contact_cost",
                Map.of(
                        "inbound",
                        sources.query("service/inbound", Interaction.TABLE, IdentityMap.TABLE, PersonHistory.TABLE),
                        "cost_line",
                        lines(sources)),
                Map.of());
    }
}
