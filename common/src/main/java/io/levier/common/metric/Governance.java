package io.levier.common.metric;

import java.io.Serializable;

/**
 * What a metric is for, who answers for it, and which definition of the same thing leads.
 *
 * @param purpose the question it answers
 * @param objective goal of the company it serves, empty when none is named
 * @param owner who answers for its definition and its value, empty when nobody is named
 * @param variantOf the default definition of the same thing, empty when it is that itself
 * @param equivalentIn tool whose number it should equal, empty when there is none
 */
public record Governance(String purpose, String objective, String owner, String variantOf, String equivalentIn)
        implements Serializable {
    /** A metric nobody has said anything of. */
    public static final Governance NONE = new Governance("", "", "", "", "");

    /** Whether it leads among the definitions of what it measures. */
    public boolean isDefault() {
        return variantOf.isEmpty();
    }
}
