package io.levier.jobs.journey;

import io.levier.common.config.Publication;
import io.levier.common.journey.Journey;
import java.time.ZoneId;
import java.util.List;

/**
 * Which processes are followed, and what of them may be published.
 *
 * @param zone in which a day begins
 */
record JourneySettings(List<Journey> journeys, Publication publication, ZoneId zone) {

    JourneySettings {
        journeys = List.copyOf(journeys);
    }
}
