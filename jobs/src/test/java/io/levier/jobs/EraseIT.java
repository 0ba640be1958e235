package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.ops.DqResult;
import io.levier.common.table.ops.ErasureLog;
import io.levier.common.table.ops.TableSize;
import io.levier.jobs.testkit.ByteSearch;
import io.levier.jobs.testkit.Folders;
import io.levier.jobs.testkit.LevierJar;
import io.levier.jobs.testkit.Nightly;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who is erased is gone: from rows, from earlier versions, from statistics in logs, from refused rows; no delivery brings
 * them back, and what is computed then is what it would have been had they never come.
 */
@ExtendWith(SparkExtension.class)
class EraseIT {
    private static final int OTHERS = 12;

    /** The person with two records and an order as a guest; and what belongs to her alone. */
    private static final List<String> HERS = List.of(
            "ZQ-7001",
            "ZQ-7002",
            "zoe.quillfeather@example.org",
            "Quillfeather",
            "+33699112233",
            "12 rue du Xylographe",
            "ORD-ZQ",
            "RSP-ZQ",
            "INV-ZQ",
            "CAS-ZQ",
            "CTC-ZQ",
            "VST-ZQ",
            "VIS-ZQ",
            "MEN-ZQ",
            "AUT-ZQ",
            "xylophones rouillés",
            "parapluie quadrillé",
            "sonnette détraquée");

    private static final String[] JOBS = {
        "run", "ingest", "resolve-identities", "curate", "gather-facts", "compute-metrics", "mine-verbatims"
    };

    /** Those that write what is hers: metrics tell of nobody. */
    private static final String[] HER_JOBS =
            Stream.of(JOBS).filter(job -> !job.equals("compute-metrics")).toArray(String[]::new);

    private final SparkSession spark;

    EraseIT(SparkSession spark) {
        this.spark = spark;
    }

    /** A company whose exports have a person or, when she never came, do not. */
    private static Kiosk company(Path folder, boolean hasHer) throws IOException {
        Files.createDirectories(folder);
        Kiosk kiosk = Kiosk.in(folder);
        Path secret = Files.writeString(folder.resolve("secret"), "0123456789abcdef0123456789abcdef\n");
        kiosk.set("privacy: {token-key: \"${file:" + secret + "}\"}");
        Exports.of(hasHer, false).forEach((table, rows) -> {
            kiosk.source(table, "path: " + table + ".csv", "quarantine-limit: 0.9");
            kiosk.deliver(table + ".csv", rows);
        });
        return kiosk;
    }

    /** The exports of a dozen others, and hers. */
    private record Exports(StringBuilder text, boolean hasHer) {

        static SortedMap<String, String> of(boolean hasHer, boolean isLater) {
            SortedMap<String, String> tables = new TreeMap<>();
            tables.put(
                    "customer",
                    table(
                            hasHer,
                            """
                    customer_id,created_at,first_name,last_name,email,phone,postal_line1,language,country,segment
                    """,
                            "C%1$d,2025-0%2$d-01T08:00:00Z,Ana%1$d,Bo%1$d,ana%1$d@shop.example,+3360000%1$04d,%1$d place Verte,fr,FR,home",
                            """
                    ZQ-7001,2025-01-05T08:00:00Z,Zoé,Quillfeather,zoe.quillfeather@example.org,+33699112233,12 rue du Xylographe,fr,FR,home
                    ZQ-7002,2025-03-05T08:00:00Z,Zoe,Quillfeather,zoe.quillfeather@example.org,%s,,fr,FR,home
                    """.formatted(isLater ? "+33699112233" : "")));
            tables.put(
                    "customer_identifier",
                    table(hasHer, "customer_id,kind,value\n", "C%1$d,loyalty_card,9000%1$d", """
                    ZQ-7001,phone,+33699112233
                    """));
            tables.put(
                    "order_header",
                    table(
                            hasHer,
                            """
                    order_id,customer_id,ordered_at,status,net_amount,currency,email,updated_at
                    """,
                            "O%1$d,C%1$d,2026-0%2$d-02T08:00:00Z,delivered,%1$d0.00,EUR,ana%1$d@shop.example,2026-06-01T00:00:00Z",
                            """
                    ORD-ZQ-1,ZQ-7001,2026-01-02T08:00:00Z,delivered,77.00,EUR,zoe.quillfeather@example.org,2026-06-01T00:00:00Z
                    ORD-ZQ-2,,2026-02-02T08:00:00Z,delivered,78.00,EUR,Zoe.Quillfeather@example.org,2026-06-01T00:00:00Z
                    ORD-ZQ-3,ZQ-7002,no day,delivered,79.00,EUR,zoe.quillfeather@example.org,
                    ORD-ZQ-4,,no day,delivered,79.00,EUR,zoe.quillfeather@example.org,
                    """ + (isLater ? "ORD-ZQ-9,ZQ-7002,2026-06-02T08:00:00Z,delivered,99.00,EUR,,\n" : "")));
            tables.put(
                    "order_line",
                    table(
                            hasHer,
                            "order_id,line_no,product_line,qty,net_amount\n",
                            "O%1$d,1,tea,1,%1$d0.00",
                            """
                    ORD-ZQ-1,1,tea,1,77.00
                    ORD-ZQ-2,1,tea,1,78.00
                    """ + (isLater ? "ORD-ZQ-9,1,tea,1,99.00\n" : "")));
            tables.put(
                    "case_ticket",
                    table(
                            hasHer,
                            "case_id,customer_id,opened_at,channel\n",
                            "K%1$d,C%1$d,2026-0%2$d-05T08:00:00Z,email",
                            """
                    CAS-ZQ-1,ZQ-7001,2026-03-05T08:00:00Z,email
                    """));
            tables.put(
                    "case_status_event",
                    table(hasHer, "case_id,at,to_status\n", "K%1$d,2026-0%2$d-05T08:00:00Z,open", """
                    CAS-ZQ-1,2026-03-05T08:00:00Z,open
                    """));
            tables.put(
                    "interaction",
                    table(hasHer, """
                    interaction_id,case_id,customer_id,channel,direction,started_at,text
                    """, "I%1$d,K%1$d,C%1$d,email,in,2026-0%2$d-05T08:00:00Z,ma théière %1$d", """
                    CTC-ZQ-1,CAS-ZQ-1,,email,in,2026-03-05T08:00:00Z,mes xylophones rouillés
                    """));
            tables.put(
                    "interaction_event",
                    table(hasHer, "interaction_id,seq,at\n", "I%1$d,1,2026-0%2$d-05T08:00:00Z", """
                    CTC-ZQ-1,1,2026-03-05T08:00:00Z
                    """));
            tables.put("survey", "survey_id,name\nS1,Shop\n");
            tables.put("survey_question", """
                    survey_id,question_id,version,type,metric_role,scale_min,scale_max
                    S1,q1,1,nps,LTR,0,10
                    S1,q2,1,text,VERBATIM,,
                    """);
            tables.put(
                    "survey_invitation",
                    table(
                            hasHer,
                            """
                    invitation_id,survey_id,customer_id,sent_at
                    """,
                            "V%1$d,S1,C%1$d,2026-0%2$d-07T08:00:00Z",
                            """
                    INV-ZQ-1,S1,ZQ-7001,2026-01-07T08:00:00Z
                    """ + (isLater ? "INV-ZQ-9,S1,ZQ-7001,2026-06-07T08:00:00Z\n" : "")));
            tables.put(
                    "survey_response",
                    table(
                            hasHer,
                            """
                    response_id,survey_id,invitation_id,customer_id,completed_at,status
                    """,
                            "R%1$d,S1,V%1$d,C%1$d,2026-0%2$d-08T08:00:00Z,complete",
                            """
                    RSP-ZQ-1,S1,INV-ZQ-1,,2026-01-08T08:00:00Z,complete
                    """ + (isLater ? "RSP-ZQ-9,S1,INV-ZQ-9,,2026-06-08T08:00:00Z,complete\n" : "")));
            tables.put(
                    "survey_answer",
                    table(
                            hasHer,
                            """
                    response_id,question_id,sub_question_id,value_number,value_text
                    """,
                            "R%1$d,q1,main,9,\nR%1$d,q2,main,,belle théière %1$d livrée vite",
                            """
                    RSP-ZQ-1,q1,main,2,
                    RSP-ZQ-1,q2,main,,mon parapluie quadrillé est arrivé cassé
                    """ + (isLater ? "RSP-ZQ-9,q2,main,,encore la sonnette détraquée\n" : "")));
            tables.put("web_session", table(hasHer, """
                    session_id,customer_id,visitor_id,started_at,device
                    """, "W%1$d,C%1$d,B%1$d,2026-0%2$d-01T08:00:00Z,mobile", """
                    VST-ZQ-1,ZQ-7001,VIS-ZQ,2026-01-01T08:00:00Z,mobile
                    VST-ZQ-2,,VIS-ZQ,2025-12-01T08:00:00Z,mobile
                    """));
            tables.put("journey_event", table(hasHer, """
                    event_id,customer_id,visitor_id,case_key,at,activity
                    """, "J%1$d,,B%1$d,W%1$d,2026-0%2$d-01T08:00:00Z,search", """
                    J-1,,VIS-ZQ,VST-ZQ-2,2025-12-01T08:00:00Z,search
                    """));
            tables.put(
                    "social_mention",
                    table(hasHer, """
                    mention_id,at,platform,author_id,text,customer_id
                    """, "M%1$d,2026-0%2$d-11T08:00:00Z,x,A%1$d,théière %1$d,C%1$d", """
                    MEN-ZQ-1,2026-01-11T08:00:00Z,x,AUT-ZQ,la sonnette détraquée,ZQ-7001
                    MEN-ZQ-2,2026-01-12T08:00:00Z,x,AUT-ZQ,encore les xylophones rouillés,
                    """));
            return tables;
        }

        private static String table(boolean hasHer, String header, String other, String hers) {
            String others = IntStream.rangeClosed(1, OTHERS)
                    .mapToObj(i -> String.format(Locale.ROOT, other, i, 1 + i % 6) + "\n")
                    .collect(Collectors.joining());
            return header + others + (hasHer ? hers : "");
        }
    }

    private static void levier(Kiosk kiosk, Object... words) {
        assertEquals(0, kiosk.levier(words), () -> kiosk.console().err());
    }

    private static SortedSet<String> traces(Kiosk kiosk) {
        return ByteSearch.hits(kiosk.warehouse(), HERS);
    }

    private static SortedMap<String, String> apartFrom(Table table, TableContents contents) {
        SortedMap<String, String> digests = contents.digests();
        digests.remove(table.name());
        return digests;
    }

    private List<Row> rows(Kiosk kiosk, Table table, String condition) {
        return new TableContents(spark, kiosk.warehouse())
                .rows(table)
                .where(condition)
                .collectAsList();
    }

    @Test
    void leavesNoByteAndNeverComesBack(@TempDir Path folder) throws IOException {
        Kiosk kiosk = company(folder.resolve("with"), true);
        levier(kiosk, (Object[]) HER_JOBS);
        SortedSet<String> before = traces(kiosk);
        for (String text : HERS) {
            assertTrue(before.stream().anyMatch(hit -> hit.endsWith(": " + text)), text + " is found nowhere");
        }
        // No log quotes her: with Delta's own statistics they would.
        assertEquals(
                List.of(),
                before.stream().filter(hit -> hit.contains("_delta_log")).toList());
        Path backup = Folders.copy(kiosk.warehouse().resolve("input/order_header"), folder.resolve("backup"));

        Path requests = Files.writeString(folder.resolve("requests.txt"), "ZQ-7001\n\n");
        levier(kiosk, "erase", "--requests", requests);
        assertFalse(traces(kiosk).isEmpty(), "earlier versions are kept for their readers");
        levier(kiosk, "maintain", "--purge");
        assertEquals(Set.of(), traces(kiosk));
        String told = kiosk.console().out() + kiosk.console().err();
        assertTrue(HERS.stream().noneMatch(told::contains), told);
        assertEquals(
                List.of(),
                rows(kiosk, ErasureLog.TABLE, "verified_at is null or (table_name = 'order_line' and n_rows != 2)"));
        assertEquals(1, rows(kiosk, ErasureLog.TABLE, "table_name = 'persons'").size());
        assertEquals(
                1,
                rows(kiosk, ErasureLog.TABLE, "table_name = 'quarantine_order_header' and n_rows = 2")
                        .size());
        assertEquals(List.of(), rows(kiosk, TableSize.TABLE, "n_old_files > 0 and table_name = 'customer'"));

        // Once more there is nothing to do, and who nobody has heard of is refused without being named.
        SortedMap<String, String> once = SmallCompany.published(kiosk.warehouse());
        levier(kiosk, "erase", "--requests", requests);
        assertEquals(once, SmallCompany.published(kiosk.warehouse()));
        assertEquals(2, kiosk.levier("erase", "--customer", "ZQ-7001", "--customer", "nobody-8001"));
        assertTrue(kiosk.console().err().contains("at place 2"), kiosk.console().err());
        assertFalse(
                kiosk.console().err().contains("nobody-8001"), kiosk.console().err());

        // The company goes on delivering what it has of her, and more.
        Exports.of(true, true).forEach((table, rows) -> kiosk.deliver(table + ".csv", rows));
        levier(kiosk, (Object[]) JOBS);
        assertEquals(Set.of(), traces(kiosk));
        assertEquals(
                List.of("customer 2", "order_header 5", "survey_answer 3"),
                rows(kiosk, DqResult.TABLE, "rule like 'person who was erased%'").stream()
                        .map(row -> row.getString(0) + " " + row.getLong(3))
                        .filter(line -> line.matches("(customer|order_header|survey_answer) .*"))
                        .sorted()
                        .toList());

        Kiosk without = company(folder.resolve("without"), false);
        levier(without, (Object[]) JOBS);
        TableContents never = new TableContents(spark, without.warehouse());
        TableContents left = new TableContents(spark, kiosk.warehouse());
        // What identities held is named after the files it came from, as a run is, and hers were among them.
        String name = CustomerPeriod.IDENTITY_VERSION.name();
        assertEquals(never.digest(CustomerPeriod.TABLE, name), left.digest(CustomerPeriod.TABLE, name));
        assertEquals(apartFrom(CustomerPeriod.TABLE, never), apartFrom(CustomerPeriod.TABLE, left));

        // A backup brings her back: nobody vouches for that, and a second look finds her.
        Folders.remove(kiosk.warehouse().resolve("input/order_header"));
        Folders.copy(backup, kiosk.warehouse().resolve("input/order_header"));
        DeltaLog.clearCache();
        assertEquals(4, kiosk.levier("maintain", "--purge"));
        assertTrue(
                kiosk.console().err().contains("still stand in order_header"),
                kiosk.console().err());
        levier(kiosk, "erase", "--again");
        assertEquals(OTHERS, rows(kiosk, OrderHeader.TABLE, "true").size());

        // With another key she would be let in again.
        Path other = Files.writeString(folder.resolve("other"), "another secret of two and thirty bytes");
        assertEquals(2, kiosk.levier("ingest", "--set", "privacy.token-key=${file:" + other + "}"));
        assertTrue(
                kiosk.console().err().contains("with another \"privacy.token-key\""),
                kiosk.console().err());
    }

    /** Killed with signal 9 once some tables are done: the next run does the others, and the receipt tells of all. */
    @Test
    @Nightly
    void aRunThatIsKilledIsFinishedByTheNext(@TempDir Path folder) throws IOException, InterruptedException {
        Kiosk whole = company(folder.resolve("kiosk"), true);
        levier(whole, "run", "ingest", "resolve-identities");
        Path untouched = Folders.copy(whole.warehouse(), folder.resolve("untouched"));
        levier(whole, "erase", "--customer", "ZQ-7002");
        SortedMap<String, String> left = new TableContents(spark, whole.warehouse()).digests();
        List<String> receipts = receipts(whole);
        assertTrue(receipts.contains("order_line 2") && receipts.size() > 10, receipts + "");

        Folders.remove(whole.warehouse());
        Folders.copy(untouched, whole.warehouse());
        DeltaLog.clearCache();
        String[] words = whole.words("erase", "--customer", "ZQ-7002");
        LevierJar.Ended ended = LevierJar.run(LevierJar.command(words), process -> {
            while (process.isAlive() && erased(untouched, whole.warehouse()) == 0) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            process.destroyForcibly();
        });
        assertEquals(128 + 9, ended.code(), ended.err());
        long done = erased(untouched, whole.warehouse());
        assertTrue(0 < done && done < receipts.size() - 1, done + " tables of " + receipts + " when it was killed");

        levier(whole, "erase", "--customer", "ZQ-7002");
        assertEquals(left, new TableContents(spark, whole.warehouse()).digests());
        assertEquals(receipts, receipts(whole));
        levier(whole, "erase", "--customer", "ZQ-7002");
        assertEquals(receipts, receipts(whole), "nothing is told twice");
    }

    /** Tables of the company that have had a commit since they were copied. */
    private static long erased(Path before, Path after) {
        return Stream.of("input", "curated", "ops")
                .map(layer -> before.resolve(layer))
                .flatMap(layer -> Stream.of(layer.toFile().listFiles()))
                .map(table -> before.relativize(table.toPath()).toString())
                .filter(table -> !table.matches("ops/(run_log|run_write|erased_key|erasure_log)"))
                .filter(table -> commits(after.resolve(table)) > commits(before.resolve(table)))
                .count();
    }

    private static long commits(Path table) {
        String[] names = table.resolve("_delta_log").toFile().list((log, name) -> name.matches("[0-9]{20}[.]json"));
        return names == null ? 0 : names.length;
    }

    /** What the receipts tell, by table. */
    private List<String> receipts(Kiosk kiosk) {
        return new TableContents(spark, kiosk.warehouse())
                .rows(ErasureLog.TABLE).groupBy("table_name").sum("n_rows").collectAsList().stream()
                        .map(row -> row.getString(0) + " " + row.getLong(1))
                        .sorted()
                        .toList();
    }
}
