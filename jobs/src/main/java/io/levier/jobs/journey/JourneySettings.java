package io.levier.jobs.journey;

import io.levier.common.config.Publication;
import io.levier.common.journey.Journey;
import java.util.List;

/** Which processes are followed, and what of them may be published. */
record JourneySettings(List<Journey> journeys, Publication publication) {

    JourneySettings {
        journeys = List.copyOf(journeys);
    }
}
