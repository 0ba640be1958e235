package io.levier.common.drivers;

/** How well customers are predicted by coefficients of the others: cross-validation with buckets as folds. */
public final class OutOfBucketFit {

    private OutOfBucketFit() {}

    /**
     * {@code 1 − Σ_k SSE_k/SST}, SSE_k being the squared error in bucket k of the fit on all other buckets. Can be
     * negative; NaN when the outcome does not vary or there are fewer than two buckets with rows.
     */
    public static double rSquared(BucketGrams grams, Design design) {
        Gram total = grams.total();
        int outcome = design.predictors() + 1;
        if (grams.filled() < 2 || total.isConstant(outcome)) {
            return Double.NaN;
        }
        double errors = 0;
        double squares = 0;
        double[] alone = new double[total.size()];
        alone[outcome] = 1;
        for (int k = 0; k < grams.size(); k++) {
            if (!grams.isEmpty(k)) {
                LeastSquares fit = LeastSquares.of(design.correlation(grams.without(k)));
                double[] residual = new double[total.size()];
                double[] slopes = fit.slopes();
                for (int j = 0; j < slopes.length; j++) {
                    residual[j + 1] = -slopes[j];
                }
                residual[outcome] = 1;
                squares += grams.bucket(k).sumOfSquares(-total.mean(outcome), alone);
                errors += grams.bucket(k).sumOfSquares(-fit.intercept(), residual);
            }
        }
        return 1 - errors / squares;
    }
}
