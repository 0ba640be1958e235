package io.levier.jobs.generate.rows;

import io.levier.common.table.input.JourneyEvent;
import io.levier.common.table.input.WebSession;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.Profile;
import io.levier.jobs.generate.story.Visit;
import java.time.Instant;
import java.util.function.Consumer;

/** Visits of the site and the app, and the steps within them. */
final class DigitalRows {
    private static final Layout SESSION = Layout.of(WebSession.TABLE);
    private static final Layout EVENT = Layout.of(JourneyEvent.TABLE);

    private DigitalRows() {}

    static void sessions(CustomerStory story, Consumer<Cells> out) {
        Profile profile = story.profile();
        for (Visit visit : story.visits()) {
            out.accept(SESSION.row()
                    .set(WebSession.SESSION_ID, Keys.visit(profile.number(), visit.seq()))
                    .set(WebSession.CUSTOMER_ID, visit.recognised() ? Keys.customer(profile.number()) : null)
                    .set(WebSession.VISITOR_ID, visitor(profile, visit))
                    .set(WebSession.STARTED_AT, Instant.ofEpochSecond(visit.startedAt()))
                    .set(WebSession.DEVICE, visit.device())
                    .set(WebSession.SOURCE, visit.source())
                    .set(WebSession.PAGES, visit.pages().size())
                    .set(WebSession.IS_BOT, false)
                    .set(WebSession.ORDER_ID, visit.order() == 0 ? null : Keys.order(profile.number(), visit.order())));
        }
    }

    static void journeyEvents(CustomerStory story, Consumer<Cells> out) {
        Profile profile = story.profile();
        for (Visit visit : story.visits()) {
            String session = Keys.visit(profile.number(), visit.seq());
            int number = 0;
            for (Visit.Page page : visit.pages()) {
                number++;
                if (!story.company().horizon().isKnown(page.at())) {
                    break;
                }
                out.accept(EVENT.row()
                        .set(JourneyEvent.EVENT_ID, Keys.part(session, number))
                        .set(JourneyEvent.CUSTOMER_ID, visit.recognised() ? Keys.customer(profile.number()) : null)
                        .set(JourneyEvent.VISITOR_ID, visitor(profile, visit))
                        .set(JourneyEvent.CASE_KEY, session)
                        .set(JourneyEvent.AT, Instant.ofEpochSecond(page.at()))
                        .set(JourneyEvent.ACTIVITY, page.activity())
                        .set(JourneyEvent.CHANNEL, visit.device().equals("app") ? "app" : "web")
                        .set(JourneyEvent.TOUCHPOINT_ID, "web_shop")
                        .set(JourneyEvent.ATTRIBUTES, "{\"device\":\"" + visit.device() + "\"}"));
            }
        }
    }

    /** One visitor per person and device, as browsers know them. */
    private static String visitor(Profile profile, Visit visit) {
        return "V" + Long.toString(profile.number() * 7 + 1_000_003, 36)
                + visit.device().charAt(0);
    }
}
