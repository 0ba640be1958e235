package io.levier.common.report.words;

import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A text of the catalogue being filled. It wants every place filled, and refuses a value it has no place for. */
public final class Phrase {
    private final Words words;
    private final String key;
    private final Template template;
    private final Set<String> names;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, Boolean> singular = new TreeMap<>();

    Phrase(Words words, String key, Template template) {
        this.words = words;
        this.key = key;
        this.template = template;
        this.names = template.names();
    }

    /** Fills a place with a text that is already in the right language. */
    public Phrase with(String name, String value) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("the text '" + key + "' has no place {" + name + "}, only " + names);
        }
        values.put(name, value);
        return this;
    }

    /** Fills a place with a count, and lets words agree with it. */
    public Phrase with(String name, long count) {
        singular.put(name, words.language().isSingular((double) count));
        return with(name, words.count(count));
    }

    /** Fills a place with a value and its unit, and lets words agree with it. */
    public Phrase with(String name, double value, Unit unit) {
        singular.put(name, words.language().isSingular(value));
        return with(name, words.value(value, unit));
    }

    /** Fills a place with an interval in brackets. */
    public Phrase with(String name, Interval interval, Unit unit) {
        return with(name, words.interval(interval, unit));
    }

    public Phrase with(String name, Bilingual label) {
        return with(name, words.label(label));
    }

    public String text() {
        return template.fill(values, singular);
    }
}
