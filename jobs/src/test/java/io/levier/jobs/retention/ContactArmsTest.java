package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.input.InitiativeScope;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Customers contacted stand beside those who might have been drawn, where the company says who they are. */
@OnSpark
class ContactArmsTest {
    private static final String HEAD = "initiative_id | scope_kind | scope_value | started_at | assignment\n";

    private final SparkSession spark;

    ContactArmsTest(SparkSession spark) {
        this.spark = spark;
    }

    private Dataset<Row> contacts(String scopes) {
        return TestSql.of(spark)
                .query(
                        "retention/initiative_contact",
                        Map.of(
                                "initiative_scope", PipeTable.of(spark, InitiativeScope.TABLE, HEAD + scopes),
                                "identity_map", PipeTable.of(spark, IdentityMap.TABLE, """
                                        customer_id | person_id
                                        ana         | ana
                                        bo          | bo
                                        cy          | cy
                                        di          | di
                                        di-2        | di
                                        """)),
                        Map.of("zone", "Europe/Paris"));
    }

    private List<String> arms(ContactArms arms, Dataset<Row> contacts) {
        Dataset<Row> known =
                spark.sql("select 1D as label, explode(array('ana', 'bo', 'cy', 'di', 'ed')) as person_id");
        return arms.of(known, contacts).orderBy("person_id").collectAsList().stream()
                .map(row -> row.getString(1) + " " + row.getBoolean(2))
                .toList();
    }

    /** Ed could not have been drawn; di was written to under another record, which is to be contacted. */
    @Test
    void thoseDrawnToStayWithoutAreComparedWithAlone() {
        Dataset<Row> contacts = contacts("""
                letter | customer | ana  | 2026-03-02 08:00:00 | random
                letter | control  | bo   | 2026-03-01 08:00:00 | random
                letter | control  | cy   |                     |
                letter | customer | di   | 2026-03-03 08:00:00 | random
                letter | control  | di-2 |                     |
                letter | country  | FR   | 2026-03-02 08:00:00 | all
                """);

        assertEquals(
                List.of(
                        "[letter,ana,2026-03-02,true,false]",
                        "[letter,bo,null,true,true]",
                        "[letter,cy,null,true,true]",
                        "[letter,di,2026-03-03,true,false]"),
                contacts.orderBy("person_id").collectAsList().stream()
                        .map(Row::toString)
                        .toList());
        assertEquals(
                List.of("ana true", "bo false", "cy false", "di true"),
                arms(ContactArms.of(true), contacts),
                "nobody else is compared with");
    }

    @Test
    void withoutAControlEverybodyIsComparedWithAndThatIsTold() {
        Dataset<Row> contacts = contacts("call | customer | ana | 2026-03-02 08:00:00 | random\n");

        assertEquals(
                List.of("ana true", "bo false", "cy false", "di false", "ed false"),
                arms(ContactArms.of(false), contacts));
        Row refused = UpliftRows.refused("letter", "nothing is known");
        assertEquals(List.of(), UpliftRows.warnings(List.of(refused, told("sms", ContactArms.DECLARED))));
        String warned = UpliftRows.warnings(List.of(refused, told("call", ContactArms.EVERYBODY)))
                .get(0);
        assertTrue(warned.startsWith("call: no control arm is declared"), warned);
    }

    private static Row told(String initiative, ContactArms arms) {
        @Nullable Object[] cells = new @Nullable Object[18];
        cells[0] = initiative;
        cells[1] = "ok";
        cells[17] = arms.label();
        return RowFactory.create(cells);
    }
}
