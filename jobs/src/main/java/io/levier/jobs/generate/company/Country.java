package io.levier.jobs.generate.company;

import java.time.ZoneId;

/** The countries Maison Lumière sells to, with their share of the customers and how people are reached there. */
public enum Country {
    FR(0.70, "Europe/Paris", "CAL-FR", 0.0, "+33 7 00"),
    BE(0.10, "Europe/Brussels", "CAL-BE", 0.10, "+32 400"),
    CH(0.07, "Europe/Zurich", "CAL-CH", 0.15, "+41 70 0"),
    GB(0.09, "Europe/London", "CAL-GB", 1.0, "+44 7000"),
    IE(0.04, "Europe/Dublin", "CAL-GB", 1.0, "+353 80 0");

    private final double share;
    private final ZoneId zone;
    private final String schedule;
    private final double english;
    private final String phonePrefix;

    Country(double share, String zone, String schedule, double english, String phonePrefix) {
        this.share = share;
        this.zone = ZoneId.of(zone);
        this.schedule = schedule;
        this.english = english;
        this.phonePrefix = phonePrefix;
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

    /** Begin of mobile numbers, six digits follow; the blocks chosen are, as far as known, not handed out to people. */
    public String phonePrefix() {
        return phonePrefix;
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
