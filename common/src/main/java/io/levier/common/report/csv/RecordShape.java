package io.levier.common.report.csv;

import io.levier.common.report.driver.Part;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of record holds, told from its type alone, so that a table has the same columns whatever stands in it:
 * plain values at the end of a way of components, and lists of records, which are tables of their own.
 */
record RecordShape(List<Leaf> leaves, List<Child> children) {

    /** A way of components from a record to something in it. */
    record Way(List<RecordComponent> components) {
        String name() {
            return String.join("_", names());
        }

        List<String> names() {
            return components.stream().map(c -> snakeCase(c.getName())).toList();
        }

        private Way then(RecordComponent next) {
            List<RecordComponent> longer = new ArrayList<>(components);
            longer.add(next);
            return new Way(List.copyOf(longer));
        }

        /** What stands at its end; null where the way ends before. */
        @Nullable
        Object from(Object record) {
            Object at = record;
            for (RecordComponent component : components) {
                at = at == null ? null : opened(read(component, at));
            }
            return at;
        }
    }

    /** A plain value: a number, a text, or several texts in one cell. */
    record Leaf(Way way, boolean isNumber) {}

    /** A list of records of one kind. */
    record Child(Way way, Class<?> kind) {}

    static RecordShape of(Class<?> kind) {
        RecordShape shape = new RecordShape(new ArrayList<>(), new ArrayList<>());
        shape.add(kind, new Way(List.of()));
        return shape;
    }

    private void add(Class<?> kind, Way way) {
        for (RecordComponent component : kind.getRecordComponents()) {
            addTyped(component.getGenericType(), way.then(component));
        }
    }

    private void addTyped(Type type, Way way) {
        Class<?> raw = raw(type);
        if (raw == Part.class || raw == Optional.class) {
            addTyped(argument(type), way);
        } else if (raw == List.class) {
            Class<?> element = raw(argument(type));
            if (element.isRecord()) {
                children.add(new Child(way, element));
            } else {
                leaves.add(new Leaf(way, false));
            }
        } else if (raw.isRecord()) {
            add(raw, way);
        } else {
            leaves.add(new Leaf(way, isNumber(raw)));
        }
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type)
                || (type.isPrimitive() && type != boolean.class)
                || List.of(OptionalDouble.class, OptionalLong.class, OptionalInt.class)
                        .contains(type);
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof Class<?> plain) {
            return plain;
        }
        throw new IllegalArgumentException("a report holds records of plain types, got " + type);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    /** What is in a part, or an optional; null where nothing is. */
    private static @Nullable Object opened(@Nullable Object value) {
        if (value instanceof Part<?> part) {
            return opened(part.content().orElse(null));
        }
        if (value instanceof Optional<?> optional) {
            return opened(optional.orElse(null));
        }
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? number.getAsDouble() : null;
        }
        if (value instanceof OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : null;
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
        return value;
    }

    private static @Nullable Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "the component " + component.getName() + " of " + record.getClass() + " cannot be read", e);
        }
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
