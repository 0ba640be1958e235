package io.levier.jobs;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Table;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.PeriodFact;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.Response;
import io.levier.common.table.curated.Ticket;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the months of a person add up to is what the facts say of the person, which another job gathers. */
@ExtendWith({SparkExtension.class, SmallCompany.Extension.class})
class PeriodTotalsIT {
    private final SparkSession spark;
    private final SmallCompany company;

    PeriodTotalsIT(SparkSession spark, SmallCompany company) {
        this.spark = spark;
        this.company = company;
    }

    private Dataset<Row> rows(Table table) {
        return new TableContents(spark, company.warehouse()).rows(table);
    }

    private Dataset<Row> ofPersons(Table table) {
        return rows(table).join(rows(Person.TABLE).select("person_id"), "person_id");
    }

    private Dataset<Row> months() {
        return rows(PeriodFact.TABLE).where(CustomerPeriod.MONTHLY);
    }

    /** By person what some sums say of all rows, where one of them says anything. */
    private static SortedMap<String, String> totals(Dataset<Row> rows, String... sums) {
        Column told = concat_ws(" ", Arrays.stream(sums).map(sum -> expr(sum)).toArray(Column[]::new));
        SortedMap<String, String> totals = new TreeMap<>();
        rows.groupBy("person_id")
                .agg(told, expr(String.join(" + ", sums)).as("n"))
                .where("n > 0")
                .collectAsList()
                .forEach(row -> totals.put(row.getString(0), row.getString(1)));
        return totals;
    }

    @Test
    void contactsAddUp() {
        SortedMap<String, String> facts = totals(
                ofPersons(Contact.TABLE),
                "count_if(is_repeat)",
                "count(is_resolved_7d)",
                "count_if(is_resolved_7d)",
                "count_if(is_handed_off)",
                "count(is_within_target)",
                "count_if(is_within_target)");
        assertTrue(facts.size() > 100, "persons: " + facts.size());
        assertEquals(
                facts,
                totals(
                        months(),
                        "coalesce(sum(n_repeat_contacts), 0)",
                        "coalesce(sum(n_issues), 0)",
                        "coalesce(sum(n_issues_fcr), 0)",
                        "coalesce(sum(bot_handoffs), 0)",
                        "coalesce(sum(standard_n), 0)",
                        "coalesce(sum(standard_met_n), 0)"));
    }

    @Test
    void responsesAddUp() {
        SortedMap<String, String> facts = totals(ofPersons(Response.TABLE), "count_if(is_before_event_end)");
        assertTrue(facts.size() > 1, "persons: " + facts.size());
        assertEquals(facts, totals(months(), "coalesce(sum(survey_before_event_end), 0)"));
    }

    /** Of who was answered once the mean is that answer. */
    @Test
    void repliesAreThoseOfTheCases() {
        SortedMap<String, String> once = new TreeMap<>();
        ofPersons(Ticket.TABLE)
                .groupBy("person_id")
                .agg(
                        expr("count(first_reply_s) as n"),
                        expr("concat_ws(' ', max(first_reply_s), max(first_reply_business_s)) as reply"))
                .where("n = 1")
                .collectAsList()
                .forEach(row -> once.put(row.getString(0), row.getString(2)));
        assertTrue(once.size() > 20, "persons: " + once.size());
        SortedMap<String, String> found = new TreeMap<>();
        months()
                .where("frt_mean_s is not null")
                .selectExpr("person_id", "concat_ws(' ', frt_mean_s, frt_business_mean_s)")
                .collectAsList()
                .stream()
                .filter(row -> once.containsKey(row.getString(0)))
                .forEach(row -> found.put(row.getString(0), row.getString(1)));
        assertEquals(once, found);
    }
}
