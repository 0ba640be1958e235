package io.levier.common.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names in a small SQL expression that are neither a column nor a word of SQL, so that a typo is told before Spark
 * starts. Function names (followed by a parenthesis) and quoted texts are left to Spark's own analysis.
 */
final class SqlNames {
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?=(\\s*\\()?)");
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "in",
            "is",
            "null",
            "between",
            "like",
            "case",
            "when",
            "then",
            "else",
            "end",
            "true",
            "false",
            "as",
            "double",
            "int",
            "bigint",
            "date",
            "decimal",
            "string",
            "interval",
            "day",
            "days",
            "month",
            "months",
            "period_start",
            "period_end");

    private SqlNames() {}

    static List<String> unknown(String expression, Collection<String> columns) {
        List<String> unknown = new ArrayList<>();
        Matcher names = NAME.matcher(QUOTED.matcher(expression).replaceAll("''"));
        while (names.find()) {
            String name = names.group();
            boolean isFunction = names.group(1) != null;
            if (!isFunction && !columns.contains(name) && !WORDS.contains(name.toLowerCase(Locale.ROOT))) {
                unknown.add(name);
            }
        }
        return unknown;
    }
}
