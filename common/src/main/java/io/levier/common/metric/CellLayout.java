package io.levier.common.metric;

import io.levier.common.stats.RatioMoments;
import io.levier.common.stats.WideSums;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sums the metrics of one fact table need of a cell. Equal expressions of different metrics are one quantity, and
 * equal sums are kept once. Quantities are whole {@link #STEPS} and sums are 128-bit integers, so no order of adding
 * changes a digit.
 */
public final class CellLayout implements Serializable {
    /** Steps of one natural unit: cents and weights fit with room to spare. */
    public static final long STEPS = 1_000_000;

    private static final long serialVersionUID = 1;

    /** Stands for the number one where a term is a plain sum. */
    private static final int ONE = -1;

    private final ArrayList<Metric> metrics;
    private final ArrayList<String> quantities = new ArrayList<>();
    private final ArrayList<Variable> variables = new ArrayList<>();
    private final ArrayList<Term> terms = new ArrayList<>();
    private final ArrayList<Reading> readings = new ArrayList<>();

    public CellLayout(List<Metric> metrics) {
        this.metrics = new ArrayList<>(metrics);
        metrics.forEach(
                metric -> readings.add(reading(metric.rowSums(), metric.header().per())));
    }

    /** A quantity of a customer: its sum, or one natural unit when there is any. */
    private record Variable(int quantity, boolean isOnce) implements Serializable {
        long of(long[] customer) {
            long sum = customer[quantity];
            return isOnce ? (sum > 0 ? STEPS : 0) : sum;
        }
    }

    /** The sum over customers of a product of two variables. */
    private record Term(int left, int right) implements Serializable {}

    /** Where a metric finds its sums. */
    private record Reading(int n, int customers, int x, int y, int part, int xx, int xy, int yy, int ww)
            implements Serializable {}

    private Reading reading(RowSums rows, MetricHeader.Unit per) {
        boolean isOnce = per == MetricHeader.Unit.CUSTOMER;
        int x = variable(rows.x(), isOnce);
        int y = variable(rows.y(), isOnce);
        return new Reading(
                term(variable(rows.base(), false), ONE),
                term(variable(rows.base(), true), ONE),
                term(x, ONE),
                term(y, ONE),
                term(rows.part().map(part -> variable(part, false)).orElse(y), ONE),
                term(x, x),
                term(x, y),
                term(y, y),
                term(isOnce ? x : variable(rows.ww(), false), ONE));
    }

    private int variable(String expression, boolean isOnce) {
        return place(variables, new Variable(place(quantities, expression), isOnce));
    }

    private int term(int left, int right) {
        return place(terms, new Term(left, right));
    }

    private static <T> int place(List<T> known, T wanted) {
        if (!known.contains(wanted)) {
            known.add(wanted);
        }
        return known.indexOf(wanted);
    }

    public List<Metric> metrics() {
        return List.copyOf(metrics);
    }

    /** The SQL expressions to sum per customer, in steps. */
    public List<String> quantities() {
        return List.copyOf(quantities);
    }

    /** The sums of a cell nobody is in. */
    public WideSums empty() {
        return new WideSums(terms.size());
    }

    /**
     * Adds one customer, whole: its sums are squared.
     *
     * @param customer per quantity, the sum over the rows of the customer in this cell
     */
    public void addCustomer(WideSums cell, long[] customer) {
        long[] values = new long[variables.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = variables.get(i).of(customer);
        }
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            cell.addProduct(i, values[term.left()], term.right() == ONE ? 1 : values[term.right()]);
        }
    }

    /** What the sums of a cell say of each metric, in natural units. */
    public Map<Metric, CellSums> read(WideSums cell) {
        Map<Metric, CellSums> sums = new LinkedHashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading at = readings.get(i);
            RatioMoments moments = new RatioMoments(
                    Math.round(sum(cell, at.n())),
                    Math.round(sum(cell, at.customers())),
                    sum(cell, at.x()),
                    sum(cell, at.y()),
                    sum(cell, at.xx()) / STEPS,
                    sum(cell, at.xy()) / STEPS,
                    sum(cell, at.yy()) / STEPS);
            sums.put(metrics.get(i), new CellSums(moments, sum(cell, at.part()), sum(cell, at.ww())));
        }
        return sums;
    }

    private static double sum(WideSums cell, int at) {
        return cell.value(at).doubleValue() / STEPS;
    }
}
