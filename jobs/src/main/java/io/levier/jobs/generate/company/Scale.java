package io.levier.jobs.generate.company;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What decides every generated value: the seed, how many people, how long and until when.
 *
 * @param customers number of people who ever become customers; records are a few more, since some people have two
 * @param months length of the history
 * @param end last day of the history, included
 */
public record Scale(long seed, int customers, int months, LocalDate end) implements Serializable {
    /** The fewest customers from which a company still looks like one. */
    public static final int FEWEST_CUSTOMERS = 100;

    /** The most customers a key of eight digits can tell apart. */
    public static final int MOST_CUSTOMERS = 99_999_999;

    /** The shortest history in which price increases and a training leave something to see. */
    public static final int FEWEST_MONTHS = 6;

    public static final int MOST_MONTHS = 120;

    public Scale {
        if (customers < FEWEST_CUSTOMERS || customers > MOST_CUSTOMERS) {
            throw new IllegalArgumentException(
                    "customers must lie from " + FEWEST_CUSTOMERS + " to " + MOST_CUSTOMERS + ", not " + customers);
        }
        if (months < FEWEST_MONTHS || months > MOST_MONTHS) {
            throw new IllegalArgumentException(
                    "months must lie from " + FEWEST_MONTHS + " to " + MOST_MONTHS + ", not " + months);
        }
        if (end.getYear() < 2000 || end.getYear() > 2100) {
            throw new IllegalArgumentException("end must lie in the years 2000 to 2100, not " + end);
        }
    }

    /** Agents of customer service: enough for every team, then growing with the customers. */
    public int agents() {
        return Math.max(24, customers / 125);
    }

    /** Business accounts: about ten per cent of the customers are contacts of one, two or three to an account. */
    public int accounts() {
        return Math.max(5, customers / 25);
    }

    /** People who write about the company in public. */
    public int authors() {
        return Math.max(40, customers / 10);
    }
}
