package io.levier.common.report.driver;

import java.util.OptionalDouble;

/**
 * What other measures say of a driver, beside its importance. Each is absent where it was not computed or not asked.
 *
 * @param correlation with the score, alone
 * @param johnson relative weight, in percent
 * @param inflation how much the other drivers inflate the variance of its coefficient; 1 when they do not
 * @param withoutUniform its importance among the answers that do not rate everything alike, in percent; absent where such
 *     answers are too few to matter
 * @param stated how important customers say it is, 0 to 100
 */
public record CrossCheck(
        OptionalDouble correlation,
        OptionalDouble johnson,
        OptionalDouble inflation,
        OptionalDouble withoutUniform,
        OptionalDouble stated) {
    /** Nothing to compare with. */
    public static final CrossCheck NONE = new CrossCheck(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    public CrossCheck {
        johnson.ifPresent(share -> Checks.requirePercent("relative weight", share));
        withoutUniform.ifPresent(share -> Checks.requirePercent("importance without uniform answers", share));
        stated.ifPresent(mean -> Checks.requirePercent("stated importance", mean));
    }
}
