package io.levier.common.config;

/**
 * How comments are worked up.
 *
 * @param longestComment characters of a comment that are read
 * @param quotes quotes printed per topic and group of answers
 * @param quoteConsent decision of the customer a quote needs
 * @param minimumComments fewer scored comments in a language and no sentiment is learned from them
 * @param learnFrom comments sentiment is learned from at most
 * @param falseAlarms share of emerging topics that may be false alarms
 * @param foundTopics groups the comments no rule knows are put into at most, 0 for none
 */
public record TextSettings(
        int longestComment,
        int quotes,
        QuoteConsent quoteConsent,
        int minimumComments,
        int learnFrom,
        double falseAlarms,
        int foundTopics) {

    /** What a customer must have agreed to, last of all, to be quoted; named after the purposes of consent. */
    public enum QuoteConsent {
        SURVEY,
        MARKETING,
        PROFILING,
        FOLLOWUP,
        /** Comments may be quoted without asking: they are public already. */
        NONE
    }
}
