package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.config.Notation;
import io.levier.common.config.Notation.Dates;
import io.levier.common.config.Notation.Durations;
import io.levier.common.config.Notation.Numbers;
import io.levier.common.config.Vocabulary;
import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.jobs.testkit.OnSpark;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

/** What cells mean in each notation; what is written otherwise means nothing and never something else. */
@OnSpark
class CellReaderTest {
    private static final Notation ISO = Notation.STANDARD;

    private final SparkSession spark;

    CellReaderTest(SparkSession spark) {
        this.spark = spark;
    }

    private List<String> read(Notation notation, String name, FieldType type, String... cells) {
        return read(
                notation,
                name,
                type,
                spark.createDataset(Arrays.asList(cells), Encoders.STRING()).toDF("cell"));
    }

    private static List<String> read(Notation notation, String name, FieldType type, Dataset<Row> cells) {
        Field field = Field.optional(name, type, "a column", "une colonne");
        CellReader reader = new CellReader(notation);
        return cells
                .select(reader.typed(
                                field,
                                reader.text(field, col("cell")),
                                cells.schema().apply("cell").dataType())
                        .cast(DataTypes.StringType))
                .collectAsList()
                .stream()
                .map(row -> String.valueOf(row.getString(0)))
                .toList();
    }

    private List<String> amounts(Numbers numbers) {
        return read(
                new Notation(numbers, Durations.SECONDS, Dates.ISO, Optional.empty()),
                "amount",
                FieldType.MONEY,
                "1234.50",
                "1 234,50",
                "1\u00A0234,50",
                "1\u202F234,50",
                "1,234.50",
                "1.234,50",
                "-1234,5",
                "12 €",
                "1.23.456,7",
                "1 23,4",
                "1,234");
    }

    @Test
    void numbersMeanWhatTheirNotationSays() {
        String no = "null";
        assertEquals(List.of("1234.50", no, no, no, no, no, no, no, no, no, no), amounts(Numbers.PLAIN));
        assertEquals(
                List.of("1234.50", no, no, no, "1234.50", no, no, no, no, no, "1234.00"), amounts(Numbers.GROUPED));
        assertEquals(
                List.of(no, "1234.50", "1234.50", "1234.50", no, "1234.50", "-1234.50", no, no, no, "1.23"),
                amounts(Numbers.DECIMAL_COMMA));
    }

    /** A per cent sign makes a share, and no sum of money. */
    @Test
    void perCents() {
        Notation french = new Notation(Numbers.DECIMAL_COMMA, Durations.SECONDS, Dates.ISO, Optional.empty());
        String[] cells = {"94,01 %", "94,01%", "100\u202F%", "-0,5 %", "94,01", "%", "94,01 % %"};
        assertEquals(
                List.of("0.9401", "0.9401", "1.0", "-0.005", "94.01", "null", "null"),
                read(french, "weight", FieldType.DOUBLE, cells));
        assertEquals(
                List.of("94.01", "94.01", "100.0", "-0.5", "94.01", "null", "null"),
                read(french, "progress_pct", FieldType.DOUBLE, cells));
        assertEquals(List.of("0.125"), read(ISO, "weight", FieldType.DOUBLE, "12.5 %"));
        assertEquals(List.of("null"), read(ISO, "amount", FieldType.MONEY, "12.5 %"));
    }

    @Test
    void numbersThatComeAsNumbersHaveNoNotation() {
        Dataset<Row> numbers =
                spark.createDataset(List.of(1234.5), Encoders.DOUBLE()).toDF("cell");
        Notation french = new Notation(Numbers.DECIMAL_COMMA, Durations.SECONDS, Dates.DAY_FIRST, Optional.empty());
        assertEquals(List.of("1234.5"), read(french, "amount", FieldType.DOUBLE, numbers));
    }

    @Test
    void secondsMayBeWrittenAsHoursMinutesAndSeconds() {
        String[] cells = {"00:01:30", "100:00:00", "75", "00:61:00"};
        Notation clock = new Notation(Numbers.PLAIN, Durations.CLOCK, Dates.ISO, Optional.empty());
        assertEquals(List.of("90", "360000", "75", "null"), read(clock, "wait_s", FieldType.INT, cells));
        assertEquals(List.of("null", "null", "75", "null"), read(ISO, "wait_s", FieldType.INT, cells));
        assertEquals(List.of("null", "null", "75", "null"), read(clock, "score", FieldType.INT, cells));
    }

    @Test
    void daysMeanWhatTheirNotationSays() {
        String[] cells = {
            "2026-07-04",
            "04/07/2026",
            "4.7.2026",
            "1er août 2026",
            "4 JUIL. 2026",
            "4 July 2026",
            "31-déc.-2026",
            "31/02/2026",
            "4 brumaire 2026",
            "04/07/26"
        };
        String no = "null";
        assertEquals(
                List.of("2026-07-04", no, no, no, no, no, no, no, no, no), read(ISO, "day", FieldType.DATE, cells));
        assertEquals(
                List.of(
                        "2026-07-04",
                        "2026-07-04",
                        "2026-07-04",
                        "2026-08-01",
                        "2026-07-04",
                        "2026-07-04",
                        "2026-12-31",
                        no,
                        no,
                        no),
                read(
                        new Notation(Numbers.PLAIN, Durations.SECONDS, Dates.DAY_FIRST, Optional.empty()),
                        "day",
                        FieldType.DATE,
                        cells));
        assertEquals(
                List.of("2026-07-04", "2026-04-07", "2026-04-07", no, no, no, no, no, no, no),
                read(
                        new Notation(Numbers.PLAIN, Durations.SECONDS, Dates.MONTH_FIRST, Optional.empty()),
                        "day",
                        FieldType.DATE,
                        cells));
    }

    @Test
    void timesWithoutAZoneAreThoseOfTheDeclaredOne() {
        Notation paris =
                new Notation(Numbers.PLAIN, Durations.SECONDS, Dates.DAY_FIRST, Optional.of(ZoneId.of("Europe/Paris")));
        assertEquals(
                List.of(
                        "2026-01-15 09:00:00",
                        "2026-07-15 08:00:00",
                        "2026-07-14 22:00:00",
                        "2026-07-15 10:00:00",
                        "2026-07-15 08:00:00",
                        "2026-07-15 14:00:00"),
                read(
                        paris,
                        "at",
                        FieldType.TIMESTAMP,
                        "2026-01-15T10:00:00",
                        "15/07/2026 10:00",
                        "15/07/2026",
                        "2026-07-15T10:00:00Z",
                        "2026-07-15 10:00:00+02:00",
                        "2026-07-15 10:00:00 America/New_York"));
        assertEquals(List.of("2026-07-15 10:00:00"), read(ISO, "at", FieldType.TIMESTAMP, "2026-07-15T10:00:00"));
    }

    private List<String> offClock(String zone, String... cells) {
        Notation notation =
                new Notation(Numbers.PLAIN, Durations.SECONDS, Dates.DAY_FIRST, Optional.of(ZoneId.of(zone)));
        Field field = Field.optional("at", FieldType.TIMESTAMP, "a column", "une colonne");
        CellReader reader = new CellReader(notation);
        return spark
                .createDataset(Arrays.asList(cells), Encoders.STRING())
                .toDF("cell")
                .select(reader.isOffClock(field, reader.text(field, col("cell")), DataTypes.StringType)
                        .cast(DataTypes.StringType))
                .collectAsList()
                .stream()
                .map(row -> String.valueOf(row.getString(0)))
                .toList();
    }

    /** The hours around both changes of the clocks; a time with an offset is not in doubt, nor is one that is no time. */
    @Test
    void timesOffTheClockAreKnown() {
        String[] cells = {
            "2026-03-29 01:59:59",
            "29/03/2026 02:00",
            "2026-03-29 02:59:59",
            "2026-03-29 03:00:00",
            "2026-10-25 01:59:59",
            "2026-10-25 02:00:00",
            "2026-10-25 02:59:59",
            "2026-10-25 03:00:00",
            "2026-10-25 02:30:00+01:00",
            "2026-10-25T02:30:00Z",
            "soon",
            ""
        };
        String no = "false";
        String yes = "true";
        assertEquals(List.of(no, yes, yes, no, no, yes, yes, no, no, no, no, no), offClock("Europe/Paris", cells));
        assertEquals(List.of(no, no), offClock("UTC", "2026-03-29 02:30:00", "2026-10-25 02:30:00"));
    }

    @Test
    void instantsThatComeAsInstantsStay() {
        Notation paris =
                new Notation(Numbers.PLAIN, Durations.SECONDS, Dates.ISO, Optional.of(ZoneId.of("Europe/Paris")));
        Dataset<Row> local = spark.createDataset(
                        List.of(LocalDateTime.of(2026, 7, 15, 10, 0)), Encoders.LOCALDATETIME())
                .toDF("cell");
        assertEquals(List.of("2026-07-15 08:00:00"), read(paris, "at", FieldType.TIMESTAMP, local));
        Dataset<Row> instants = local.select(col("cell").cast(DataTypes.TimestampType));
        assertEquals(List.of("2026-07-15 10:00:00"), read(paris, "at", FieldType.TIMESTAMP, instants));
    }

    /** The words of an export are its own; those the contract knows stay what they are. */
    @Test
    void readsTheWordsOfAnExport() {
        Vocabulary words = new Vocabulary(
                List.of("N/A", "-"), new TreeMap<>(Map.of("status", new TreeMap<>(Map.of("Livré", "delivered")))));
        Notation notation = new Notation(Numbers.PLAIN, Durations.SECONDS, Dates.ISO, Optional.empty(), words);
        assertEquals(
                List.of("delivered", "delivered", "paid", "null", "null", "null", "null"),
                read(notation, "status", FieldType.STRING, "livré", " LIVRÉ ", "paid", "n/a", "-", "", " "));
        assertEquals(List.of("livré", "null", "7"), read(notation, "reason", FieldType.STRING, "livré", "N/A", "7"));
        assertEquals(List.of("-7", "null"), read(notation, "qty", FieldType.INT, "-7", "-"));
    }
}
