package io.levier.common.stats;

/** What unequal weights cost (Kish 1965), from sums that add up over any split of the rows. */
public final class Kish {

    private Kish() {}

    /** {@code (Σw)²/Σw²}: answers of equal weight that would carry as much information; 0 on an empty base. */
    public static double effectiveSize(double sumW, double sumW2) {
        return sumW2 == 0 ? 0 : sumW * sumW / sumW2;
    }

    /** {@code nΣw²/(Σw)²}: by how much unequal weights inflate the variance; 1 when all are equal. */
    public static double designEffect(long n, double sumW, double sumW2) {
        return n / effectiveSize(sumW, sumW2);
    }
}
