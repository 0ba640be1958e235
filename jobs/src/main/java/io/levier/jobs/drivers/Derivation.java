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
