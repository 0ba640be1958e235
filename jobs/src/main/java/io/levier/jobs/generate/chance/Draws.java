package io.levier.jobs.generate.chance;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A sequence of random draws that belongs to one owner in one stream. Two sequences with the same seed, stream and owner
 * are equal wherever and whenever they are drawn, so a customer can be told again alone, in any order, on any machine.
 */
public final class Draws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;
    private double spare;
    private boolean spareReady;

    private Draws(long state) {
        this.random = new SplittableRandom(state);
    }

    /** The draws of an owner, such as a customer by number. */
    public static Draws of(long seed, Stream stream, long owner) {
        return new Draws(mixed(seed, stream.number(), owner));
    }

    /** The draws of one thing of an owner, such as the third order of a customer. */
    public static Draws of(long seed, Stream stream, long owner, long item) {
        return new Draws(mixed(mixed(seed, stream.number(), owner), GOLDEN_GAMMA, item));
    }

    private static long mixed(long a, long b, long c) {
        return finish(finish(finish(a + GOLDEN_GAMMA) ^ (b * GOLDEN_GAMMA)) ^ (c + GOLDEN_GAMMA));
    }

    /** The finalizer of MurmurHash3, variant 13 of Stafford: every input bit moves every output bit. */
    private static long finish(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform from 0 (included) to 1 (not included). */
    public double uniform() {
        return random.nextDouble();
    }

    /** Uniform from {@code low} to {@code high}. */
    public double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from 0 to {@code bound}, the bound not included. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public long between(long low, long high) {
        return low + random.nextLong(high - low + 1);
    }

    /** Standard normal (Box and Muller 1958); strict arithmetic, so that every machine agrees on the last bit. */
    public double gaussian() {
        if (spareReady) {
            spareReady = false;
            return spare;
        }
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        double angle = 2 * Math.PI * random.nextDouble();
        spare = radius * StrictMath.sin(angle);
        spareReady = true;
        return radius * StrictMath.cos(angle);
    }

    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** Log-normal with this median and this standard deviation of the logarithm. */
    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * gaussian());
    }

    /** Poisson for small means (multiplication of uniforms). */
    public int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int events = 0;
        for (double product = uniform(); product > limit; product *= uniform()) {
            events++;
        }
        return events;
    }

    /** The number of failures before the first success of probability {@code success}, at most {@code most}. */
    public int failures(double success, int most) {
        int failures = 0;
        while (failures < most && !chance(success)) {
            failures++;
        }
        return failures;
    }

    /** The position of a weight, drawn in proportion to the weights. */
    public int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = uniform() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** One of the values, each in proportion to the weight at its position. */
    public <T> T pick(List<T> values, double... weights) {
        return values.get(weighted(weights));
    }

    public <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
