package io.levier.jobs.generate.company;

import org.jspecify.annotations.Nullable;

/**
 * Something to buy.
 *
 * @param service the service it is, null for goods
 * @param priceCents price without tax at the start of the history, cents
 * @param costShare share of that price the company pays itself
 */
public record Product(
        String id,
        ProductLine line,
        @Nullable String service,
        int priceCents,
        double costShare,
        String french,
        String english) {
    /** The name in a language. */
    public String name(String language) {
        return language.equals("fr") ? french : english;
    }
}
