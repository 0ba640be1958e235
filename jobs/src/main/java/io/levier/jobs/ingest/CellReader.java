package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import io.levier.common.config.Notation;
import io.levier.common.config.Vocabulary;
import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.jobs.platform.Schemas;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Reads a cell as its column declares it, in the notation of the export. What cannot be read becomes null. */
final class CellReader {
    private static final List<String> TRUE = List.of("true", "1", "yes", "y", "oui", "o", "t");
    private static final List<String> FALSE = List.of("false", "0", "no", "n", "non", "f");

    /** Blank, no-break space and narrow no-break space, as they stand between groups of digits. */
    private static final String BLANKS = " \u00A0\u202F";

    private static final String GROUPED = "^[+-]?(\\d{1,3}([" + BLANKS + ",]\\d{3})+|\\d+)(\\.\\d+)?$";
    private static final String DECIMAL_COMMA = "^[+-]?(\\d{1,3}([" + BLANKS + ".]\\d{3})+|\\d+)(,\\d+)?$";

    /** How the columns end that are in per cent rather than in shares. */
    private static final String PER_CENT = "_pct";

    private static final String LENGTH_OF_TIME = "^\\d{1,9}:[0-5]\\d:[0-5]\\d$";

    /** An offset or the name of a zone after a time of day. */
    private static final String WITH_ZONE =
            "\\d:\\d{2}(:\\d{2}([.]\\d+)?)?\\s*([A-Za-z]+(/[A-Za-z_]+)*|[+-]\\d{1,2}(:?\\d{2})?)$";

    private static final List<String> MONTHS = List.of(
            "janvier|janv?[.]?|january",
            "f[ée]vrier|f[ée]vr?[.]?|february|feb[.]?",
            "mars|mar[.]?|march",
            "avril|avr[.]?|april|apr[.]?",
            "mai|may",
            "juin|june?[.]?",
            "juillet|juil[.]?|july?[.]?",
            "ao[uû]t|august|aug[.]?",
            "septembre|sept?[.]?|september",
            "octobre|oct[.]?|october",
            "novembre|nov[.]?|november",
            "d[ée]cembre|d[ée]c[.]?|december");

    private final Notation notation;

    CellReader(Notation notation) {
        this.notation = notation;
    }

    /** Whether a cell of this type is a text, or has the text every notation understands. */
    static boolean isWritten(DataType origin) {
        return List.of(DataTypes.StringType, DataTypes.TimestampNTZType, DataTypes.DateType)
                .contains(origin);
    }

    /**
     * The cell without blanks around it, in the words of the contract; an empty one is unknown, or what the declaration says
     * it means.
     */
    Column text(Field field, Column cell) {
        Column clean = trim(replace(cell.cast(DataTypes.StringType), lit("\u0000"), lit("")));
        Column known = meant(field, nullif(clean, lit("")));
        return field.whenEmpty() == null ? known : coalesce(known, lit(field.whenEmpty()));
    }

    /** What the words of the export mean. */
    private Column meant(Field field, Column written) {
        Vocabulary words = notation.vocabulary();
        Column meant = written;
        for (Map.Entry<String, String> word : words.of(field.name()).entrySet()) {
            meant = when(lower(written).equalTo(word.getKey()), lit(word.getValue()))
                    .otherwise(meant);
        }
        return words.unknown().isEmpty()
                ? meant
                : when(lower(written).isin(words.unknown().toArray()), lit(null))
                        .otherwise(meant);
    }

    /**
     * The value a text stands for.
     *
     * @param text of {@link #text}
     * @param origin type of the cell the text was made of: only what came as text is in the notation of the export
     */
    Column typed(Field field, Column text, DataType origin) {
        boolean isWritten = origin.equals(DataTypes.StringType);
        return switch (field.type()) {
            case STRING -> field.allowed().isEmpty() ? text : spelled(field, text);
            case BOOLEAN ->
                when(lower(text).isin(TRUE.toArray()), lit(true))
                        .when(lower(text).isin(FALSE.toArray()), lit(false));
            case DOUBLE -> {
                Column number = (isWritten ? share(field, text) : text).try_cast(DataTypes.DoubleType);
                Column isEndless = isnan(number).or(number.isin(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
                yield when(isEndless, lit(null)).otherwise(number);
            }
            case INT, BIGINT, MONEY -> (isWritten ? number(field, text) : text).try_cast(Schemas.typeOf(field.type()));
            case DATE -> (isWritten ? day(text) : text).try_cast(DataTypes.DateType);
            case TIMESTAMP -> {
                Column written = isWritten ? day(text) : text;
                Column instant = written.try_cast(DataTypes.TimestampType);
                yield origin.equals(DataTypes.TimestampType) ? instant : inZone(written, instant);
            }
            case STRINGS, DOUBLES, BIGINTS, DOUBLE_BY_NAME, STRING_BY_NAME, BIGINT_BY_NAME ->
                throw new IllegalArgumentException(field + " does not come as text");
        };
    }

    /** The allowed value in its declared spelling, whatever case the export uses. */
    private static Column spelled(Field field, Column text) {
        Column found = lit(null).cast(DataTypes.StringType);
        for (String allowed : field.allowed()) {
            found = when(lower(text).equalTo(allowed.toLowerCase(Locale.ROOT)), lit(allowed))
                    .otherwise(found);
        }
        return found;
    }

    /** A number that may have a per cent sign; what is meant is the share, but for a column that is itself in per cent. */
    private Column share(Field field, Column text) {
        Column percents = number(field, regexp_replace(text, "[" + BLANKS + "]*%$", ""));
        Column signed = field.name().endsWith(PER_CENT)
                ? percents
                : percents.try_cast("decimal(30,12)").divide(lit(100)).cast(DataTypes.StringType);
        return when(text.endsWith("%"), signed).otherwise(number(field, text));
    }

    /** The number in plain digits. */
    private Column number(Field field, Column text) {
        Column plain = switch (notation.numbers()) {
            case PLAIN -> text;
            case GROUPED -> when(text.rlike(GROUPED), translate(text, BLANKS + ",", ""));
            case DECIMAL_COMMA -> when(text.rlike(DECIMAL_COMMA), translate(text, "," + BLANKS + ".", "."));
        };
        boolean isClock =
                notation.durations() == Notation.Durations.CLOCK && field.name().endsWith("_s");
        return isClock ? when(text.rlike(LENGTH_OF_TIME), seconds(text)).otherwise(plain) : plain;
    }

    /** Sixty of each part make one of the part before. */
    private static Column seconds(Column clock) {
        return aggregate(
                        split(clock, ":"),
                        lit(0L),
                        (seconds, part) -> seconds.multiply(60).plus(part.cast(DataTypes.LongType)))
                .cast(DataTypes.StringType);
    }

    /** The text with its day in the ISO form; a day written otherwise stays, and is then refused. */
    private Column day(Column text) {
        return switch (notation.dates()) {
            case ISO -> text;
            case DAY_FIRST ->
                when(text.rlike("^\\d{1,2}(er)?[ -]\\p{L}"), dayOfNamedMonth(text))
                        .otherwise(numeric(text, "$3-$2-$1"));
            case MONTH_FIRST -> numeric(text, "$3-$1-$2");
        };
    }

    private static Column numeric(Column text, String iso) {
        return regexp_replace(text, "^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d)", iso);
    }

    private static Column dayOfNamedMonth(Column text) {
        Column day = text;
        for (int month = 1; month <= MONTHS.size(); month++) {
            day = regexp_replace(
                    day,
                    "(?iu)^(\\d{1,2})(?:er)?[ -](?:" + MONTHS.get(month - 1) + ")[ -](\\d{4})(?!\\d)",
                    String.format(Locale.ROOT, "$2-%02d-$1", month));
        }
        return day;
    }

    /**
     * Whether a cell is a time its zone skipped when the clocks were put forward, or had twice when they were put back: it
     * is read as an hour later, or as the first of the two.
     */
    Column isOffClock(Field field, Column text, DataType origin) {
        Optional<ZoneId> zone =
                notation.zone().filter(known -> !known.getRules().isFixedOffset());
        if (field.type() != FieldType.TIMESTAMP || !isWritten(origin) || zone.isEmpty()) {
            return lit(false);
        }
        String id = zone.get().getId();
        Column written = origin.equals(DataTypes.StringType) ? day(text) : text;
        Column clock = written.try_cast(DataTypes.TimestampType);
        Column instant = to_utc_timestamp(clock, id);
        Column isSkipped = from_utc_timestamp(instant, id).notEqual(clock);
        Column isTwice = from_utc_timestamp(instant.plus(expr("interval 1 hour")), id)
                .equalTo(clock)
                .or(from_utc_timestamp(instant.minus(expr("interval 1 hour")), id)
                        .equalTo(clock));
        return coalesce(not(written.rlike(WITH_ZONE)).and(isSkipped.or(isTwice)), lit(false));
    }

    private Column inZone(Column written, Column instant) {
        return notation.zone()
                .map(zone -> when(written.rlike(WITH_ZONE), instant).otherwise(to_utc_timestamp(instant, zone.getId())))
                .orElse(instant);
    }
}
