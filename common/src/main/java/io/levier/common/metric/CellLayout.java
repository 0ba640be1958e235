package io.levier.common.metric;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which sums the metrics of one fact table need of a cell. Equal conditions, numbers, quantities and sums of different
 * metrics are one. Numbers are whole {@link #STEPS} and sums are 128-bit integers, so no order of adding changes a digit.
 */
public final class CellLayout implements Serializable {
    /** Steps of one natural unit: cents and weights fit with room to spare. */
    public static final long STEPS = 1_000_000;

    private static final long serialVersionUID = 2;

    /** Stands for the number one where a term is a plain sum, and where a quantity counts. */
    static final int ONE = -1;

    private final ArrayList<Metric> metrics;
    private final ArrayList<String> conditions = new ArrayList<>();
    private final ArrayList<String> numbers = new ArrayList<>();
    private final ArrayList<Place> quantities = new ArrayList<>();
    private final ArrayList<Variable> variables = new ArrayList<>();
    private final ArrayList<Term> terms = new ArrayList<>();
    private final ArrayList<Pair> pairs = new ArrayList<>();
    private final ArrayList<TallyPlace> tallies = new ArrayList<>();
    private final ArrayList<Reading> readings = new ArrayList<>();

    public CellLayout(List<Metric> metrics) {
        this.metrics = new ArrayList<>(metrics);
        for (Metric metric : metrics) {
            readings.add(metric instanceof Quantile quantile ? reading(quantile) : reading((SummedMetric) metric));
        }
    }

    /** Where a quantity is found in a row: its number where its condition holds. */
    record Place(int condition, int number) implements Serializable {}

    /** A quantity of a customer: its sum, or one natural unit when there is any. */
    record Variable(int quantity, boolean isOnce) implements Serializable {
        long of(long sum) {
            return isOnce ? (sum > 0 ? STEPS : 0) : sum;
        }
    }

    /** The sum over customers of a product of two variables. */
    record Term(int left, int right) implements Serializable {}

    /** Denominator and numerator of a ratio whose cells are compared, and the variable that tells who is counted. */
    record Pair(int base, int x, int y) implements Serializable {}

    /** Values that are counted one by one. */
    record TallyPlace(Place values, boolean isExact) implements Serializable {}

    /**
     * Where a metric finds its sums; {@code pair}, {@code tally} and {@code lasting}, the tally of times that go on, are −1
     * where it has none.
     */
    record Reading(
            boolean isOnce,
            int n,
            int customers,
            int x,
            int y,
            int part,
            int xx,
            int xy,
            int yy,
            int ww,
            int pair,
            int tally,
            int lasting)
            implements Serializable {}

    private Reading reading(SummedMetric metric) {
        RowSums rows = metric.rowSums();
        boolean isOnce = metric.header().per() == MetricHeader.Unit.CUSTOMER;
        int x = variable(rows.x(), isOnce);
        int y = variable(rows.y(), isOnce);
        int base = variable(rows.base(), true);
        return new Reading(
                isOnce,
                term(variable(rows.base(), false), ONE),
                term(base, ONE),
                term(x, ONE),
                term(y, ONE),
                term(rows.part().map(part -> variable(part, false)).orElse(y), ONE),
                term(x, x),
                term(x, y),
                term(y, y),
                term(isOnce ? x : variable(rows.ww(), false), ONE),
                metric.isSampled() ? intern(pairs, new Pair(base, x, y)) : -1,
                -1,
                -1);
    }

    private Reading reading(Quantile metric) {
        Quantity base = Quantity.count(metric.values().condition());
        int n = term(variable(base, false), ONE);
        int customers = term(variable(base, true), ONE);
        int lasting = metric.lasting().map(times -> tally(times, metric)).orElse(-1);
        return new Reading(
                false, n, customers, -1, -1, -1, -1, -1, -1, -1, -1, tally(metric.sorted(), metric), lasting);
    }

    private int tally(Quantity values, Quantile metric) {
        return intern(tallies, new TallyPlace(place(values), metric.isExact()));
    }

    private Place place(Quantity quantity) {
        return new Place(
                intern(conditions, quantity.condition()),
                quantity.isCount() ? ONE : intern(numbers, quantity.expression()));
    }

    private int variable(Quantity quantity, boolean isOnce) {
        return intern(variables, new Variable(intern(quantities, place(quantity)), isOnce));
    }

    private int term(int left, int right) {
        return intern(terms, new Term(left, right));
    }

    private static <T> int intern(List<T> known, T wanted) {
        if (!known.contains(wanted)) {
            known.add(wanted);
        }
        return known.indexOf(wanted);
    }

    public List<Metric> metrics() {
        return List.copyOf(metrics);
    }

    /** The SQL conditions to be told of each row. */
    public List<String> conditions() {
        return List.copyOf(conditions);
    }

    /** The SQL expressions to be told of each row, in steps. */
    public List<String> numbers() {
        return List.copyOf(numbers);
    }

    /** Whether a condition or expression compares with the period its row is summed for. */
    public static boolean readsPeriod(String text) {
        return Quantity.readsPeriod(text);
    }

    /** The sums of a cell nobody is in. */
    public CellState empty() {
        return new CellState(
                terms.size(),
                pairs.size() * CellState.CROSS_SUMS,
                tallies.stream().map(TallyPlace::isExact).toList());
    }

    /** Bytes the sums of a cell take at most, tallies aside. */
    public long bytesOfCell() {
        return 16L * (terms.size() + (long) pairs.size() * CellState.CROSS_SUMS * Partner.values().length);
    }

    List<Place> quantities() {
        return quantities;
    }

    List<Variable> variables() {
        return variables;
    }

    List<Term> terms() {
        return terms;
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<TallyPlace> tallies() {
        return tallies;
    }

    Reading reading(int metric) {
        return readings.get(metric);
    }
}
