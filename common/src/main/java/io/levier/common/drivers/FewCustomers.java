package io.levier.common.drivers;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import java.util.List;

/** {@link SmallSampleErrors} of those predictors of a fit that take part in it. */
public final class FewCustomers implements CustomerErrors {

    private final LeastSquares fit;
    private final SmallSampleErrors errors;

    private FewCustomers(LeastSquares fit, SmallSampleErrors errors) {
        this.fit = fit;
        this.errors = errors;
    }

    /** From the rows of all customers, with the predictors that take part in the order of the fit. */
    public static FewCustomers of(LeastSquares fit, List<SmallSampleErrors.Customer> customers) {
        return new FewCustomers(fit, SmallSampleErrors.of(customers));
    }

    /** Place among the coefficients, the intercept being 0. */
    private int place(int predictor) {
        int place = 0;
        for (int j = 0; j <= predictor; j++) {
            place += fit.takesPart(j) ? 1 : 0;
        }
        return place;
    }

    @Override
    public double error(int j) {
        return fit.takesPart(j) ? errors.error(place(j)) : Double.NaN;
    }

    @Override
    public double pValue(int j) {
        return fit.takesPart(j) ? errors.pValue(place(j)) : Double.NaN;
    }

    @Override
    public Interval interval(int j, Confidence confidence) {
        return fit.takesPart(j) ? errors.interval(place(j), confidence) : Interval.UNKNOWN;
    }

    @Override
    public String type() {
        return "CR2 by customer, degrees of freedom by Satterthwaite";
    }
}
