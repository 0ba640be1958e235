package io.levier.common.metric;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * What a row adds to a sum: the value of an expression where a condition holds, else nothing. An unknown condition does
 * not hold, an unknown value adds nothing.
 *
 * @param condition SQL condition over the columns of the fact table
 * @param expression SQL expression, {@link #ONE} to count
 */
public record Quantity(String condition, String expression) implements Serializable {
    static final String ONE = "1";

    private static final Pattern PERIOD = Pattern.compile("\\bperiod_(start|end)\\b");

    static Quantity count(String condition) {
        return new Quantity(condition, ONE);
    }

    boolean isCount() {
        return expression.equals(ONE);
    }

    /** The same of fewer rows. */
    Quantity onlyWhere(String more) {
        return new Quantity(both(condition, more), expression);
    }

    /** Weighted by an expression. */
    Quantity times(String weight) {
        return weight.equals(ONE)
                ? this
                : new Quantity(condition, isCount() ? weight : "(" + weight + ") * (" + expression + ")");
    }

    /** One expression for it. */
    public String sql() {
        return "if(coalesce(" + condition + ", false), coalesce(" + expression + ", 0), 0)";
    }

    static String both(String one, String other) {
        return one.equals("true") ? other : other.equals("true") ? one : "(" + one + ") and (" + other + ")";
    }

    /** Whether a text compares with the period its row is summed for. */
    static boolean readsPeriod(String text) {
        return PERIOD.matcher(text).find();
    }
}
