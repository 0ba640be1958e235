package io.levier.jobs.generate.company;

import java.time.ZoneId;

/** The countries Maison Lumière sells to, with their share of the customers and how people are reached there. */
public enum Country {
    FR(0.70, "Europe/Paris", "CAL-FR", 0.0, "+33 7 00", 6),
    BE(0.10, "Europe/Brussels", "CAL-BE", 0.10, "+32 400", 6),
    CH(0.07, "Europe/Zurich", "CAL-CH", 0.15, "+41 70 0", 6),
    GB(0.09, "Europe/London", "CAL-GB", 1.0, "+44 7000", 6),
    IE(0.04, "Europe/Dublin", "CAL-GB", 1.0, "+353 80 0", 6);

    private final double share;
    private final ZoneId zone;
    private final String schedule;
    private final double english;
    private final String phonePrefix;
    private final int phoneDigits;

    Country(double share, String zone, String schedule, double english, String phonePrefix, int phoneDigits) {
        this.share = share;
        this.zone = ZoneId.of(zone);
        this.schedule = schedule;
        this.english = english;
        this.phonePrefix = phonePrefix;
        this.phoneDigits = phoneDigits;
    }

    /** Share of the customers who live there. */
    public double share() {
        return share;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Key of the business calendar of the customer service in charge. */
    public String schedule() {
        return schedule;
    }

    /** Share of the customers there who want to be addressed in English; the others want French. */
    public double english() {
        return english;
    }

    /** Begin of mobile numbers; the blocks chosen are, as far as known, not handed out to people. */
    public String phonePrefix() {
        return phonePrefix;
    }

    public int phoneDigits() {
        return phoneDigits;
    }

    /** The country whose weight a draw between 0 and 1 falls on. */
    public static Country at(double uniform) {
        double left = uniform;
        for (Country country : values()) {
            left -= country.share;
            if (left < 0) {
                return country;
            }
        }
        return FR;
    }
}
