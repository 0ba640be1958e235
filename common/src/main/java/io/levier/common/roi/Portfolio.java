package io.levier.common.roi;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Initiatives together: customers two of them reach are counted by one, so that their returns add up. */
public final class Portfolio {
    private final List<ReturnStudy> studies;
    private final double level;

    /** @param studies all with the same number of draws, at least one */
    public Portfolio(List<ReturnStudy> studies, double level) {
        this.studies = List.copyOf(studies);
        this.level = level;
    }

    public double cost() {
        return sum(ReturnStudy::cost);
    }

    public Money benefit() {
        return Money.of(sum(study -> study.benefit().amount()), draws(ReturnStudy::benefitDraws), level);
    }

    public double provenBenefit() {
        return sum(ReturnStudy::provenBenefit);
    }

    public Money presentValue() {
        return Money.of(sum(study -> study.presentValue().amount()), draws(ReturnStudy::presentValueDraws), level);
    }

    /** Share of the draws in which more comes in than is spent. */
    public double gainProbability() {
        double spent = cost();
        double[] drawn = draws(ReturnStudy::benefitDraws);
        return Arrays.stream(drawn).filter(money -> money > spent).count() / (double) drawn.length;
    }

    private double sum(ToDoubleFunction<ReturnStudy> of) {
        return studies.stream().mapToDouble(of).sum();
    }

    private double[] draws(Function<ReturnStudy, double[]> of) {
        double[] sums = of.apply(studies.get(0)).clone();
        for (ReturnStudy study : studies.subList(1, studies.size())) {
            double[] more = of.apply(study);
            for (int draw = 0; draw < sums.length; draw++) {
                sums[draw] += more[draw];
            }
        }
        return sums;
    }
}
