package io.levier.jobs.journey;

import io.levier.common.journey.Journey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When no more case can end in a period: it is over, and so is the silence that finishes the last cases of it.
 *
 * @param idle silence that finishes a case, by process
 * @param asOf what happened later is not known yet
 * @param zone in which a day begins
 */
record Finality(Map<String, Duration> idle, Instant asOf, ZoneId zone) {

    Finality {
        idle = Map.copyOf(idle);
    }

    static Finality of(List<Journey> journeys, Instant asOf, ZoneId zone) {
        return new Finality(
                journeys.stream()
                        .collect(Collectors.toMap(Journey::id, journey -> Duration.ofHours(journey.idleHours()))),
                asOf,
                zone);
    }

    boolean isFinal(PeriodPlace place) {
        Instant known =
                place.end().atStartOfDay(zone).toInstant().plus(idle.getOrDefault(place.process(), Duration.ZERO));
        return !known.isAfter(asOf);
    }
}
