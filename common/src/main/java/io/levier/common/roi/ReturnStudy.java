package io.levier.common.roi;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What an initiative brings back. Benefits of a stream are the change for one customer, times customers, times the money a
 * unit brings month by month; the change is a product of numbers that are not known for sure, so its range is simulated.
 * Costs are known. The seed is made of the name of the initiative: what else there is changes nothing.
 */
public final class ReturnStudy {
    private final List<Cost> costs;
    private final List<Benefit> benefits;
    private final RoiRules rules;
    private final double level;
    private final double[][] monthly;
    private final double[][] changes;

    /**
     * The returns of an initiative.
     *
     * @param costs empty when nobody booked any; what is spent after the horizon is left out as its benefits are
     * @param level of the intervals
     */
    public ReturnStudy(
            String name, List<Cost> costs, List<Benefit> benefits, CompanyRates rates, RoiRules rules, double level) {
        this.costs = costs.stream()
                .filter(cost -> cost.month() < rules.horizonMonths())
                .toList();
        this.benefits = List.copyOf(benefits);
        this.rules = rules;
        this.level = level;
        this.monthly = benefits.stream()
                .map(benefit -> rates.monthly(benefit.stream(), rules))
                .toArray(double[][]::new);
        this.changes = draws(name);
    }

    /**
     * Draws of the change of every stream. Numbers two streams share, such as the effect, are drawn once; those initiatives
     * share, such as what a point of the score is worth, are the same in the same draw of each of them.
     */
    private double[][] draws(String name) {
        SplittableRandom random = new SplittableRandom(seed(name));
        Map<String, SplittableRandom> shared = new TreeMap<>();
        double[][] drawn = new double[benefits.size()][rules.draws()];
        for (int draw = 0; draw < rules.draws(); draw++) {
            IdentityHashMap<Factor, Double> known = new IdentityHashMap<>();
            Map<String, Double> knownByName = new TreeMap<>();
            for (int of = 0; of < drawn.length; of++) {
                double change = 1;
                for (Factor factor : benefits.get(of).chain()) {
                    change *= factor.isShared()
                            ? knownByName.computeIfAbsent(
                                    factor.name(),
                                    id -> factor.draw(shared.computeIfAbsent(
                                            id, unseeded -> new SplittableRandom(seed(unseeded)))))
                            : known.computeIfAbsent(factor, unknown -> unknown.draw(random));
                }
                drawn[of][draw] = change;
            }
        }
        return drawn;
    }

    /** The same for the same name everywhere. */
    private static long seed(String name) {
        long seed = 0x6c6576696572L;
        for (int letter : name.chars().toArray()) {
            seed = seed * 31 + letter;
        }
        return seed;
    }

    public boolean hasCosts() {
        return !costs.isEmpty();
    }

    /** Costs that fall into the horizon, by kind. */
    public Map<String, Double> costsByKind() {
        Map<String, Double> kinds = new TreeMap<>();
        costs.forEach(cost ->
                kinds.merge(cost.kind(), cost.amount() * (cost.isCapex() ? rules.capexShare() : 1), Double::sum));
        return kinds;
    }

    public double cost() {
        return costsByKind().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The benefit of one stream, by its place. */
    public Money benefit(int of) {
        double unit = benefits.get(of).customers() * Arrays.stream(monthly[of]).sum();
        return Money.of(
                benefits.get(of).expectedChange() * unit,
                Arrays.stream(changes[of]).map(change -> change * unit).toArray(),
                level);
    }

    public Money benefit() {
        return Money.of(expectedBenefit(), benefitDraws(), level);
    }

    private double expectedBenefit() {
        double sum = 0;
        for (int of = 0; of < changes.length; of++) {
            sum += benefits.get(of).expectedChange()
                    * benefits.get(of).customers()
                    * Arrays.stream(monthly[of]).sum();
        }
        return sum;
    }

    /** Draws of the benefit of all streams. */
    double[] benefitDraws() {
        return draws(false);
    }

    /** The benefit of the streams that may be called proven. */
    public double provenBenefit() {
        double sum = 0;
        for (int of = 0; of < changes.length; of++) {
            sum += benefits.get(of).isProven() ? benefit(of).amount() : 0;
        }
        return sum;
    }

    /** Worth at the start of what comes in less what is spent; capital expenditure counts when it is spent. */
    public Money presentValue() {
        double expected = -spentAtStart();
        for (int of = 0; of < changes.length; of++) {
            expected += benefits.get(of).expectedChange() * benefits.get(of).customers() * sum(monthly[of], true);
        }
        return Money.of(expected, presentValueDraws(), level);
    }

    /** Draws of it. */
    double[] presentValueDraws() {
        double spent = spentAtStart();
        return Arrays.stream(draws(true)).map(money -> money - spent).toArray();
    }

    private double spentAtStart() {
        return costs.stream()
                .mapToDouble(cost -> cost.amount() * rules.discount(cost.month()))
                .sum();
    }

    private double sum(double[] money, boolean isDiscounted) {
        double sum = 0;
        for (int month = 0; month < money.length; month++) {
            sum += money[month] * (isDiscounted ? rules.discount(month) : 1);
        }
        return sum;
    }

    private double[] draws(boolean isDiscounted) {
        double[] sums = new double[rules.draws()];
        for (int of = 0; of < changes.length; of++) {
            double unit = benefits.get(of).customers() * sum(monthly[of], isDiscounted);
            for (int draw = 0; draw < sums.length; draw++) {
                sums[draw] += changes[of][draw] * unit;
            }
        }
        return sums;
    }

    /** Share of the draws in which more comes in than is spent. */
    public double gainProbability() {
        double spent = cost();
        return Arrays.stream(benefitDraws()).filter(money -> money > spent).count() / (double) rules.draws();
    }

    /** Months from the start until what came in is what was spent: as expected, and in the middle of the simulated cases. */
    public Payback payback() {
        double[] expected =
                benefits.stream().mapToDouble(Benefit::expectedChange).toArray();
        int[] drawn = new int[rules.draws()];
        double[] change = new double[benefits.size()];
        for (int draw = 0; draw < drawn.length; draw++) {
            for (int of = 0; of < change.length; of++) {
                change[of] = changes[of][draw];
            }
            drawn[draw] = paybackMonths(change);
        }
        return Payback.of(paybackMonths(expected), drawn, rules.horizonMonths(), level);
    }

    /** One more than the horizon where it is not within it. */
    private int paybackMonths(double[] change) {
        double balance = 0;
        for (Cost cost : costs) {
            balance -= cost.month() < 0 ? cost.amount() : 0;
        }
        for (int month = 0; month < rules.horizonMonths(); month++) {
            for (Cost cost : costs) {
                balance -= cost.month() == month ? cost.amount() : 0;
            }
            for (int of = 0; of < change.length; of++) {
                balance += change[of] * benefits.get(of).customers() * monthly[of][month];
            }
            if (balance >= 0 && isAllSpentBy(month)) {
                return month + 1;
            }
        }
        return rules.horizonMonths() + 1;
    }

    private boolean isAllSpentBy(int month) {
        return costs.stream().noneMatch(cost -> cost.month() > month);
    }
}
