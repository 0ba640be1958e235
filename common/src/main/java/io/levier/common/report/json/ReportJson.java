package io.levier.common.report.json;

import io.levier.common.report.driver.Part;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Writes a record, and all records in it, as JSON: components in their order under snake_case names, what is absent as
 * null, enums in lower case, a missing part as an object with the one key {@code missing}. A new component of a report
 * is in it without a further word. Numbers are not rounded.
 */
public final class ReportJson {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder(1 << 16);

    private ReportJson() {}

    /**
     * The text, ending in a line feed. The same records give the same text, to the byte.
     *
     * @param records whose components stand side by side in one object
     */
    public static String text(Record... records) {
        ReportJson json = new ReportJson();
        json.object(List.of(records), "\n");
        return json.out.append('\n').toString();
    }

    private void value(Object value, String line) {
        if (value instanceof Part<?> part) {
            part(part, line);
        } else if (value instanceof Record inner) {
            object(List.of(inner), line);
        } else if (value instanceof List<?> list) {
            list(list, line);
        } else if (value instanceof Optional<?> optional) {
            orNull(optional, line);
        } else if (value instanceof OptionalDouble number) {
            orNull(number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty(), line);
        } else if (value instanceof OptionalLong number) {
            orNull(number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty(), line);
        } else if (value instanceof OptionalInt number) {
            orNull(number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty(), line);
        } else if (value instanceof Double number) {
            number(number);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Enum<?> word) {
            text(word.name().toLowerCase(Locale.ROOT));
        } else {
            text(value.toString());
        }
    }

    private void orNull(Optional<?> value, String line) {
        if (value.isPresent()) {
            value(value.get(), line);
        } else {
            out.append("null");
        }
    }

    private void part(Part<?> part, String line) {
        if (part.content().isPresent()) {
            value(part.content().get(), line);
        } else {
            String inside = line + INDENT;
            out.append('{').append(inside).append("\"missing\": ");
            orNull(part.reason(), inside);
            out.append(line).append('}');
        }
    }

    private void object(List<Record> values, String line) {
        String inside = line + INDENT;
        String separator = "{";
        for (Record value : values) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                out.append(separator).append(inside);
                text(snakeCase(component.getName()));
                out.append(": ");
                value(read(component, value), inside);
                separator = ",";
            }
        }
        out.append(line).append('}');
    }

    private void list(List<?> values, String line) {
        if (values.isEmpty()) {
            out.append("[]");
            return;
        }
        String inside = line + INDENT;
        String separator = "[";
        for (Object value : values) {
            out.append(separator).append(inside);
            value(value, inside);
            separator = ",";
        }
        out.append(line).append(']');
    }

    private static Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "the component " + component.getName() + " of " + value.getClass() + " cannot be read", e);
        }
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** JSON knows no infinity, and no report shows one. */
    private void number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a report shows finite numbers only, got " + number);
        }
        out.append(number);
    }

    /** Everything but plain letters, digits and signs is escaped where a reader could take it for something else. */
    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || c == '<' || c == '>' || c == '&' || isUnsafe(c)) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Line separators end a line of JavaScript; overrides reorder what is printed; a surrogate may stand alone. */
    private static boolean isUnsafe(char c) {
        return c == 0x2028
                || c == 0x2029
                || (c >= 0x7F && c < 0xA0)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || Character.isSurrogate(c);
    }
}
