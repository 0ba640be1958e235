package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.input.BusinessCalendar;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.Holiday;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Opening time within a wait, to the second. */
@OnSpark
class BusinessTimeTest {
    private static final Map<String, Object> VALUES = Map.of("as_of", Instant.parse("2026-07-01T00:00:00Z"));
    private static final StructType SPAN =
            StructType.fromDDL("span_id string, case_id string, started_at timestamp, ended_at timestamp");

    /** Nine to six on weekdays in Paris, with a break at noon. */
    private static final String PARIS = """
            schedule_id | valid_from | valid_to | weekday | opens_local | closes_local | timezone
            paris | 2025-01-01 | | 1 | 09:00 | 12:00 | Europe/Paris
            paris | 2025-01-01 | | 1 | 13:00 | 18:00 | Europe/Paris
            paris | 2025-01-01 | | 2 | 09:00 | 18:00 | Europe/Paris
            paris | 2025-01-01 | | 5 | 09:00 | 18:00 | Europe/Paris
            """;

    private final SparkSession spark;

    BusinessTimeTest(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * The public example in the decision log of dbt_zendesk: opened on Tuesday 17:01:38, another schedule from Wednesday
     * 19:01:25 on, answered at 19:01:46. Its minutes of the week count from Sunday.
     */
    @Test
    void countsEverySchedulesOwnSpan() {
        String calendar = """
            schedule_id | valid_from | weekday | opens_local | closes_local | timezone
            one | 2020-01-01 | 2 | 12:00 | 24:00 | UTC
            one | 2020-01-01 | 3 | 00:00 | 02:00 | UTC
            one | 2020-01-01 | 3 | 12:00 | 24:00 | UTC
            one | 2020-01-01 | 4 | 00:00 | 02:00 | UTC
            two | 2020-01-01 | 2 | 15:00 | 24:00 | UTC
            two | 2020-01-01 | 3 | 00:00 | 00:30 | UTC
            two | 2020-01-01 | 3 | 15:00 | 00:30 | UTC
            """;
        String events = """
            case_id | at | to_status | schedule_id
            both | 2026-01-06 17:01:38 | new  | one
            both | 2026-01-07 19:01:25 | open | two
            last | 2026-01-07 19:01:25 | open | two
            """;
        String spans = """
            both | both | 2026-01-06T17:01:38Z | 2026-01-07T19:01:46Z
            last | last | 2026-01-06T17:01:38Z | 2026-01-07T19:01:46Z
            """;

        Map<String, Double> seconds = seconds(calendar, "schedule_id", events, spans);

        assertEquals(57_608.0, seconds.get("both"), "960.133 minutes");
        assertEquals(41_408.0, seconds.get("last"), "690.133 minutes");
    }

    /** A night without an hour, one with an hour twice, a holiday, a break, and a wait that ends before it opens. */
    @Test
    void knowsClocksHolidaysAndBreaks() {
        String calendar = """
            schedule_id | valid_from | weekday | opens_local | closes_local | timezone
            always | 2025-01-01 | 7 | 00:00 | 24:00 | Europe/Paris
            paris  | 2025-01-01 | 1 | 09:00 | 12:00 | Europe/Paris
            paris  | 2025-01-01 | 1 | 13:00 | 18:00 | Europe/Paris
            paris  | 2025-01-01 | 5 | 09:00 | 18:00 | Europe/Paris
            """;
        String cases = """
            case_id | at | to_status | schedule_id
            a | 2025-01-02 | new | always
            p | 2025-01-02 | new | paris
            x | 2025-01-02 | new | unheard-of
            """;
        Map<String, Double> seconds = seconds(calendar, """
            schedule_id | holiday_date
            paris | 2026-04-06
            """, cases, """
            spring  | a | 2026-03-28T12:00:00Z | 2026-03-30T12:00:00Z
            autumn  | a | 2025-10-25T12:00:00Z | 2025-10-27T12:00:00Z
            weekend | p | 2026-03-27T16:30:00Z | 2026-03-30T07:30:00Z
            easter  | p | 2026-04-03T15:30:00Z | 2026-04-13T07:00:05Z
            noon    | p | 2026-03-30T09:59:59Z | 2026-03-30T11:00:01Z
            closed  | p | 2026-03-28T09:00:00Z | 2026-03-28T10:00:00Z
            instant | p | 2026-03-30T09:00:00Z | 2026-03-30T09:00:00Z
            nobody  | x | 2026-03-30T09:00:00Z | 2026-03-30T10:00:00Z
            unborn  | p | 2024-03-30T09:00:00Z | 2026-03-30T10:00:00Z
            """);

        assertEquals(23 * 3600.0, seconds.get("spring"), "the clock was put forward");
        assertEquals(25 * 3600.0, seconds.get("autumn"), "the clock was put back");
        assertEquals(1800 + 1800.0, seconds.get("weekend"), "half an hour in winter, half an hour in summer");
        assertEquals(1800 + 9 * 3600 + 5.0, seconds.get("easter"), "a Friday between, no Easter Monday");
        assertEquals(2.0, seconds.get("noon"), "nobody works over lunch");
        assertEquals(0.0, seconds.get("closed"));
        assertEquals(0.0, seconds.get("instant"));
        assertEquals(null, seconds.get("nobody"), "an unknown schedule");
        assertEquals(null, seconds.get("unborn"), "before the first version");
    }

    /** Where there is one schedule it applies to all; a version ends where the next begins. */
    @Test
    void fallsBackOnTheOnlySchedule() {
        String calendar = """
            schedule_id | valid_from | valid_to | weekday | opens_local | closes_local | timezone
            only | 2025-01-01 | | 1 | 09:00 | 18:00 | UTC
            only | 2026-03-24 | | 1 | 10:00 | 16:00 | UTC
            only | 2026-03-24 | | 1 | 11:00 | 17:00 | UTC
            """;

        Map<String, Double> seconds = seconds(calendar, "schedule_id", "case_id", """
            before | | 2026-03-23T00:00:00Z | 2026-03-24T00:00:00Z
            after  | | 2026-03-30T00:00:00Z | 2026-03-31T00:00:00Z
            """);

        assertEquals(Map.of("before", 9 * 3600.0, "after", 7 * 3600.0), seconds);
    }

    /** Random waits against a walk through the calendar, day by day with the clock of the zone. */
    @Test
    void agreesWithAWalkThroughTheCalendar() {
        Random random = new Random(6);
        StringBuilder spans = new StringBuilder();
        Map<String, Double> expected = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            Instant from = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(150 * 86_400));
            Instant until = from.plusSeconds(random.nextInt(20 * 86_400));
            spans.append("s" + i + " | p | " + from + " | " + until + "\n");
            expected.put("s" + i, walked(from, until));
        }
        String cases = "case_id | at | to_status | schedule_id\np | 2025-01-02 | new | paris\n";

        assertEquals(expected, seconds(PARIS, "schedule_id | holiday_date\nparis | 2026-05-01\n", cases, spans + ""));
    }

    private static double walked(Instant from, Instant until) {
        ZoneId zone = ZoneId.of("Europe/Paris");
        long open = 0;
        LocalDate last = until.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (day.equals(LocalDate.of(2026, 5, 1))) {
                continue;
            }
            switch (day.getDayOfWeek()) {
                case MONDAY -> open += within(day, 9, 12, from, until) + within(day, 13, 18, from, until);
                case TUESDAY, FRIDAY -> open += within(day, 9, 18, from, until);
                case WEDNESDAY, THURSDAY, SATURDAY, SUNDAY -> {}
            }
        }
        return open;
    }

    private static long within(LocalDate day, int opens, int closes, Instant from, Instant until) {
        ZoneId zone = ZoneId.of("Europe/Paris");
        Instant begin = day.atTime(LocalTime.of(opens, 0)).atZone(zone).toInstant();
        Instant end = day.atTime(LocalTime.of(closes, 0)).atZone(zone).toInstant();
        Instant later = begin.isAfter(from) ? begin : from;
        Instant sooner = end.isBefore(until) ? end : until;
        return Math.max(0, Duration.between(later, sooner).toSeconds());
    }

    private Map<String, Double> seconds(String calendar, String holidays, String events, String spans) {
        Map<String, Dataset<Row>> inputs = new HashMap<>(Map.of(
                "business_calendar", PipeTable.of(spark, BusinessCalendar.TABLE, calendar),
                "holiday", PipeTable.of(spark, Holiday.TABLE, holidays),
                "case_ticket", PipeTable.of(spark, CaseTicket.TABLE, "case_id"),
                "case_status_event", PipeTable.of(spark, CaseStatusEvent.TABLE, events),
                "span", spans(spans)));
        for (String part : List.of("open_day", "case_schedule")) {
            inputs.put(part, TestSql.of(spark).query("service/" + part, inputs, VALUES));
        }
        Map<String, Double> seconds = new TreeMap<>();
        TestSql.of(spark)
                .query("service/business_time", inputs, VALUES)
                .collectAsList()
                .forEach(row -> seconds.put(row.getAs("span_id"), row.getAs("business_s")));
        return seconds;
    }

    private Dataset<Row> spans(String text) {
        List<Row> rows = new ArrayList<>();
        text.strip().lines().forEach(line -> {
            String[] cells = line.split("\\|", -1);
            String about = cells[1].strip();
            rows.add(RowFactory.create(
                    cells[0].strip(),
                    about.isEmpty() ? null : about,
                    java.sql.Timestamp.from(Instant.parse(cells[2].strip())),
                    java.sql.Timestamp.from(Instant.parse(cells[3].strip()))));
        });
        return spark.createDataFrame(rows, SPAN);
    }
}
