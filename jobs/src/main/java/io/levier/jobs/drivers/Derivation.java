package io.levier.jobs.drivers;

import java.io.Serializable;

/**
 * How a column of a moment matrix comes from what was measured; NaN is not known. Rows travel with their measures alone,
 * the columns made of them are computed where they are summed.
 */
sealed interface Derivation extends Serializable {

    double of(double measure);

    /** The measure itself. */
    record Same() implements Derivation {
        @Override
        public double of(double measure) {
            return measure;
        }
    }

    /** The measure, or a constant where there is none; which one does not matter beside {@link Absent}. */
    record Filled(double constant) implements Derivation {
        @Override
        public double of(double measure) {
            return Double.isNaN(measure) ? constant : measure;
        }
    }

    /** 1 where there is no measure. */
    record Absent() implements Derivation {
        @Override
        public double of(double measure) {
            return Double.isNaN(measure) ? 1 : 0;
        }
    }

    /** By how much one step more would move the measure below the top of its scale; 0 where there is none. */
    record Room(double top) implements Derivation {
        @Override
        public double of(double measure) {
            return Double.isNaN(measure) ? 0 : Math.min(measure + 1, top) - measure;
        }
    }

    /** By how much a rating below a target is lifted to it; 0 where there is none. */
    record Below(double target) implements Derivation {
        @Override
        public double of(double measure) {
            return Double.isNaN(measure) ? 0 : Math.max(0, target - measure);
        }
    }

    /**
     * By how much the lowest ratings are lifted to a better one; 0 where there is none.
     *
     * @param limit ratings below are lifted whole
     * @param part of the ratings equal to the limit that are lifted, 0 to 1: scales are coarse, and a third of the
     *     answers seldom ends between two steps
     */
    record Lift(double limit, double part, double to) implements Derivation {
        @Override
        public double of(double measure) {
            if (Double.isNaN(measure) || measure > limit || measure >= to) {
                return 0;
            }
            return (to - measure) * (measure == limit ? part : 1);
        }
    }

    /** 1 above a limit, 0 up to it and where there is no measure. */
    record Beyond(double limit) implements Derivation {
        @Override
        public double of(double measure) {
            return measure > limit ? 1 : 0;
        }
    }

    /** 1 up to a limit. */
    record UpTo(double limit, double unknown) implements Derivation {
        @Override
        public double of(double measure) {
            return Double.isNaN(measure) ? unknown : measure <= limit ? 1 : 0;
        }
    }

    /** 1 from a limit on. */
    record From(double limit, double unknown) implements Derivation {
        @Override
        public double of(double measure) {
            return Double.isNaN(measure) ? unknown : measure >= limit ? 1 : 0;
        }
    }
}
