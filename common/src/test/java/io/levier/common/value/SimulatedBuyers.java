package io.levier.common.value;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** Customers who behave as a model says, each observed for a whole number of units; times kept to two decimals. */
final class SimulatedBuyers {
    static final int YOUNGEST = 20;
    static final int OLDEST = 60;

    private SimulatedBuyers() {}

    static PurchaseHistories histories(
            int customers, double r, double alpha, double a, double b, boolean mayStopAtOnce, double unit) {
        RandomGenerator random = new Well19937c(7);
        GammaDistribution rates = new GammaDistribution(random, r, 1 / alpha);
        BetaDistribution stops = new BetaDistribution(random, a, b);
        PurchaseHistories.Collector collector = PurchaseHistories.collect();
        for (int i = 0; i < customers; i++) {
            double rate = rates.sample();
            double stop = stops.sample();
            double age = YOUNGEST + random.nextInt(OLDEST - YOUNGEST);
            double time = 0;
            long repeats = 0;
            boolean isActive = !mayStopAtOnce || random.nextDouble() >= stop;
            while (isActive) {
                double next = time - Math.log(1 - random.nextDouble()) / rate;
                if (next > age) {
                    break;
                }
                time = next;
                repeats++;
                isActive = random.nextDouble() >= stop;
            }
            double rounded = repeats == 0 ? 0 : Math.min(age, Math.max(0.01, Math.rint(time * 100) / 100));
            collector.add(new PurchaseHistory(repeats, rounded * unit, age * unit), 1);
        }
        return collector.histories();
    }
}
