package io.levier.jobs.curate;

import io.levier.common.table.Table;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.AgentPresence;
import io.levier.common.table.input.BusinessCalendar;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.FxRate;
import io.levier.common.table.input.Holiday;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.InteractionEvent;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.ServiceCost;
import io.levier.common.table.input.ServiceStandard;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.PipeTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What service did, told by a few rows: tables nobody gives are empty, and each step is made of those before it. */
final class ServiceRows {
    private static final List<Table> TABLES = List.of(
            IdentityMap.TABLE,
            PersonHistory.TABLE,
            Interaction.TABLE,
            InteractionEvent.TABLE,
            CaseTicket.TABLE,
            CaseStatusEvent.TABLE,
            BusinessCalendar.TABLE,
            Holiday.TABLE,
            ServiceStandard.TABLE,
            ServiceCost.TABLE,
            AgentPresence.TABLE,
            OrderHeader.TABLE,
            Sale.TABLE,
            FxRate.TABLE);

    private final SparkSession spark;
    private final Map<String, Object> values;
    private final Map<String, Dataset<Row>> rows = new HashMap<>();

    ServiceRows(SparkSession spark, Map<String, Object> values, Map<Table, String> given) {
        this.spark = spark;
        this.values = values;
        for (Table table : TABLES) {
            String text = given.getOrDefault(table, table.fields().get(0).name());
            rows.put(table.name(), PipeTable.of(spark, table, text));
        }
    }

    /** Makes steps of service, one after another, each computed once as in the product. */
    ServiceRows then(String... steps) {
        for (String step : steps) {
            rows.put(step, query("service/" + step).localCheckpoint());
        }
        return this;
    }

    /** Measures how long service was open within some spans. */
    ServiceRows openWithin(String spans) {
        then(spans);
        rows.put("span", rows.get(spans));
        return then("business_time");
    }

    Dataset<Row> query(String resource) {
        return TestSql.of(spark).query(resource, rows, values);
    }
}
