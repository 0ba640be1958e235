package io.levier.jobs.journey;

import static java.util.stream.Collectors.groupingBy;

import io.levier.common.journey.EventLog;
import io.levier.common.journey.Funnel;
import io.levier.common.journey.Journey;
import io.levier.common.journey.ProcessModel;
import io.levier.common.journey.ProcessModel.Move;
import io.levier.common.journey.ProcessModel.Precedence;
import io.levier.common.metric.Label;
import io.levier.common.table.Table;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Session;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.JourneyEvent;
import io.levier.common.table.input.WebSession;
import io.levier.jobs.journey.WalkedCase.Event;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.testkit.PipeTable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Events drawn for a process of cases and one of visits, with the tables they stand in, and what is mined of them. */
final class DrawnProcess {
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    static final Instant AS_OF = Instant.parse("2026-07-01T00:00:00Z");
    static final long FIRST = Instant.parse("2026-06-28T00:00:00Z").getEpochSecond();
    static final Label LABEL = new Label("Process", "Processus");
    static final int K = 10;
    static final List<String> STATUSES = List.of("new", "open", "pending", "on_hold", "solved", "closed");
    static final List<String> PAGES = List.of("home", "view", "cart", "pay", "done", "odd");

    static final Journey CASES = new Journey(
            "case",
            EventLog.CASE,
            LABEL,
            STATUSES,
            Journey.Repeats.ONE,
            List.of("closed"),
            List.of(),
            0,
            6,
            Optional.of(new ProcessModel(
                    List.of("new"),
                    List.of(
                            new Move("new", List.of("open", "solved")),
                            new Move("open", List.of("pending", "solved")),
                            new Move("pending", List.of("open", "solved")),
                            new Move("solved", List.of("open", "closed"))),
                    List.of("closed"),
                    List.of("solved"),
                    List.of(new Precedence("open", "solved"), new Precedence("pending", "closed")))),
            Optional.empty());

    static final Funnel FUNNEL = new Funnel(List.of("view", "cart", "pay"), 1, List.of("device"));

    static final Journey VISITS = new Journey(
            "visit",
            EventLog.VISIT,
            LABEL,
            List.of("view", "home", "cart", "pay", "done"),
            Journey.Repeats.EACH,
            List.of("done"),
            List.of(),
            10,
            50,
            Optional.empty(),
            Optional.of(FUNNEL));

    private DrawnProcess() {}

    /** What is mined of a process. */
    record Mined(Dataset<Row> moves, Dataset<Row> disorder, Dataset<Row> cases) {}

    /** All of it computed once, as the job does: what a test asks of it is many queries. */
    static Mined mined(ProcessMining mining, Journey journey, Map<String, Dataset<Row>> tables) {
        Dataset<Row> moves =
                mining.moves(List.of(journey), mining.steps(journey, tables)).localCheckpoint();
        Dataset<Row> disorder = mining.disorder(List.of(journey), moves).localCheckpoint();
        return new Mined(moves, disorder, mining.cases(moves, disorder).localCheckpoint());
    }

    /** Cases in changing hands, no two changes at once; visits with several steps in one instant. */
    static List<Event> drawn(Journey journey, int cases) {
        Random draws = new Random(11);
        boolean isCase = journey.of() == EventLog.CASE;
        List<String> activities = isCase ? STATUSES : PAGES;
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            long at = FIRST + draws.nextInt(3 * 86_400 - 20_000);
            int size = 1 + draws.nextInt(9);
            for (int j = 0; j < size; j++) {
                at += isCase ? 1 + draws.nextInt(2_000) : 900L * draws.nextInt(3);
                String activity = draws.nextInt(4) == 0
                        ? activities.get(draws.nextInt(activities.size()))
                        : activities.get(Math.min(j, activities.size() - 1));
                String agent = isCase && draws.nextInt(3) > 0 ? "agent" + draws.nextInt(3) : null;
                String team = isCase && i % 7 > 0 ? "team" + draws.nextInt(2) : null;
                events.add(new Event("c" + i, "p" + i * 31 % 40, at, activity, "e" + i + "_" + j, agent, team));
            }
        }
        return events;
    }

    private static long begin(List<Event> events) {
        return events.stream().mapToLong(Event::at).min().orElseThrow();
    }

    /** One case in five was opened before the log begins, of another one nobody knows. */
    private static @Nullable Long opened(String caseKey, List<Event> events) {
        return switch (Integer.parseInt(caseKey.substring(1)) % 5) {
            case 0 -> begin(events) - 1_000;
            case 1 -> null;
            default -> begin(events);
        };
    }

    private static String openedText(String caseKey, List<Event> events) {
        Long opened = opened(caseKey, events);
        return opened == null ? "" : Instant.ofEpochSecond(opened).toString();
    }

    static SortedMap<String, WalkedCase> walked(Journey journey, List<Event> events) {
        SortedMap<String, WalkedCase> cases = new TreeMap<>();
        events.stream()
                .collect(groupingBy(Event::caseKey))
                .forEach((key, own) -> cases.put(
                        key, WalkedCase.of(own, journey, AS_OF.getEpochSecond(), begin(events), opened(key, events))));
        return cases;
    }

    private static Dataset<Row> table(SparkSession spark, Table table, Collection<String> lines, String columns) {
        return PipeTable.of(spark, table, columns + "\n" + String.join("\n", lines));
    }

    static Map<String, Dataset<Row>> tables(SparkSession spark, Journey journey, List<Event> events, int partitions) {
        Map<String, Dataset<Row>> tables = new HashMap<>();
        for (Table empty : List.of(IdentityMap.TABLE)) {
            tables.put(empty.name(), spark.createDataFrame(List.of(), Schemas.of(empty)));
        }
        boolean isCase = journey.of() == EventLog.CASE;
        List<String> lines = events.stream()
                .map(event -> String.join(
                        " | ",
                        event.caseKey(),
                        Instant.ofEpochSecond(event.at()).toString(),
                        event.activity(),
                        Objects.toString(isCase ? event.agent() : event.tie(), ""),
                        Objects.toString(event.team(), "")))
                .toList();
        List<String> owners = events.stream()
                .map(event -> event.caseKey() + " | " + event.customer() + " | "
                        + (event.customer().matches(".*[13]")
                                ? "tablet"
                                : event.customer().endsWith("2") ? "" : "mobile")
                        + (isCase ? " | " + openedText(event.caseKey(), events) : ""))
                .distinct()
                .toList();
        if (isCase) {
            tables.put(
                    "case_status_event",
                    table(spark, CaseStatusEvent.TABLE, lines, "case_id | at | to_status | assignee | team")
                            .repartition(partitions));
            tables.put(
                    "ticket", table(spark, Ticket.TABLE, owners, "case_id | ticket_person_id | channel | opened_at"));
        } else {
            tables.put(
                    "journey_event",
                    table(spark, JourneyEvent.TABLE, lines, "case_key | at | activity | event_id | visitor_id")
                            .repartition(partitions));
            List<String> visits = events.stream()
                    .map(event -> event.caseKey() + " | " + openedText(event.caseKey(), events))
                    .filter(line -> !line.endsWith("| "))
                    .distinct()
                    .toList();
            tables.put("web_session", table(spark, WebSession.TABLE, visits, "session_id | started_at"));
            tables.put("session", table(spark, Session.TABLE, owners, "session_id | visitor_key | device"));
        }
        return tables;
    }

    static List<String> lines(Dataset<Row> rows, Collection<String> columns) {
        return rows.selectExpr(columns.toArray(String[]::new)).collectAsList().stream()
                .map(row -> Arrays.stream(columns.toArray())
                        .map(column ->
                                Objects.toString(row.get(List.copyOf(columns).indexOf(column))))
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    static String median(List<Long> values) {
        if (values.isEmpty()) {
            return "null";
        }
        List<Long> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        return String.valueOf((sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0);
    }
}
