package io.levier.common.value;

import java.io.Serializable;
import java.util.Optional;
import org.apache.commons.math3.special.Gamma;

/**
 * Values of purchases (Fader, Hardie and Lee 2005; Fader and Hardie 2013): those of one customer are gamma distributed
 * with shape p, and the scales of customers are again. What a customer spent on average is drawn to the mean of all the
 * more, the fewer purchases it rests on. Number and value of purchases must be unrelated: {@link Spending#correlation()}.
 *
 * @param p shape of the values of one customer, above 0
 * @param q shape of the scales over customers, above 0; above 1 for a mean over customers to exist
 * @param gamma scale of these, in the currency of the values
 */
public record GammaGamma(double p, double q, double gamma) implements Serializable {

    public GammaGamma {
        Parameters.requirePositive(p, q, gamma);
    }

    /**
     * The parameters under which the spending is likeliest.
     *
     * @return empty without customers, or when they differ so little that parameters run off
     */
    public static Optional<GammaGamma> fit(Spending spending) {
        if (spending.customers() == 0) {
            return Optional.empty();
        }
        return LikelihoodClimb.top(
                        x -> new GammaGamma(x[0], x[1], x[2]).logLikelihood(spending), 1, 2, spending.meanValue())
                .map(x -> new GammaGamma(x[0], x[1], x[2]));
    }

    /**
     * Logarithm of the density of mean values, given the numbers of purchases: {@code Γ(px+q)/(Γ(px)Γ(q)) ·
     * γ^q·m^(px−1)·x^(px)/(γ+mx)^(px+q)} for x purchases of mean value m.
     */
    public double logLikelihood(Spending spending) {
        double sum = 0;
        for (Spending.Group group : spending.groups()) {
            double shape = p * group.purchases();
            double value = group.meanValue();
            double density = (Gamma.logGamma(shape + q) - Gamma.logGamma(shape) - Gamma.logGamma(q))
                    + q * Math.log(gamma)
                    + (shape - 1) * Math.log(value)
                    + shape * Math.log((double) group.purchases())
                    - (shape + q) * Math.log(gamma + value * group.purchases());
            sum += group.customers() * density;
        }
        return sum;
    }

    /**
     * Mean value to expect of a customer's purchases: {@code p·(γ + m·x)/(p·x + q − 1)}; without purchases the mean over
     * customers. Infinite where the model has no mean.
     *
     * @param purchases x, 0 or more
     * @param meanValue m of them, ignored without purchases
     */
    public double expectedValue(long purchases, double meanValue) {
        if (purchases < 0 || (purchases > 0 && !(meanValue > 0))) {
            throw new IllegalArgumentException(purchases + " purchases cannot be worth " + meanValue + " on average");
        }
        double spent = purchases == 0 ? 0 : purchases * meanValue;
        double base = p * purchases + q - 1;
        return base > 0 ? p * (gamma + spent) / base : Double.POSITIVE_INFINITY;
    }
}
