package io.levier.jobs.generate.rows;

import io.levier.common.table.input.Consent;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.CustomerIdentifier;
import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.Identity;
import io.levier.jobs.generate.story.Invitation;
import io.levier.jobs.generate.story.Profile;
import io.levier.jobs.generate.story.SecondRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Customer records, the ways to recognise them, and what they agreed to. */
final class CrmRows {
    private static final Layout CUSTOMER = Layout.of(Customer.TABLE);
    private static final Layout IDENTIFIER = Layout.of(CustomerIdentifier.TABLE);
    private static final Layout CONSENT = Layout.of(Consent.TABLE);
    private static final List<String> SEGMENTS = List.of("core", "value", "premium");
    private static final List<String> PERSONAS = List.of("family_home", "urban_nest", "silver_comfort", "design_lover");
    private static final List<String> SOURCES = List.of("organic", "ad", "promo", "referral", "partner", "unknown");

    private CrmRows() {}

    static void customers(CustomerStory story, Consumer<Cells> out) {
        Profile profile = story.profile();
        Identity identity = story.identity();
        Draws draws = Draws.of(story.company().seed(), Stream.IDENTITY, profile.number(), 1);
        Cells first = CUSTOMER.row()
                .set(Customer.CUSTOMER_ID, Keys.customer(profile.number()))
                .set(Customer.ACCOUNT_ID, profile.isBusiness() ? Keys.account(profile.account()) : null)
                .set(Customer.CREATED_AT, Instant.ofEpochSecond(profile.joinedAt()))
                .set(Customer.SOURCE_SYSTEM, "crm")
                .set(Customer.KIND, profile.isBusiness() ? "b2b_contact" : "b2c")
                .set(Customer.FIRST_NAME, identity.firstName())
                .set(Customer.LAST_NAME, identity.lastName())
                .set(Customer.BIRTH_DATE, draws.chance(0.7) ? identity.birthDate() : null)
                .set(Customer.EMAIL, identity.email())
                .set(Customer.PHONE, identity.phone())
                .set(Customer.POSTAL_LINE1, identity.street())
                .set(Customer.POSTCODE, identity.postcode())
                .set(Customer.CITY, identity.cityName())
                .set(Customer.BILLING_ADDRESS, identity.address())
                .set(Customer.LANGUAGE, profile.language())
                .set(Customer.COUNTRY, profile.country().name())
                .set(Customer.SEGMENT, profile.isBusiness() ? "pro" : draws.pick(SEGMENTS, 55, 25, 20))
                .set(Customer.PERSONA, profile.isBusiness() ? null : draws.pick(PERSONAS))
                .set(Customer.LIFECYCLE_STAGE, stage(story))
                .set(Customer.PREFERRED_CHANNEL, profile.favourite().code())
                .set(Customer.HOME_STORE, profile.store().id())
                .set(Customer.IS_TEST, false)
                .set(Customer.IS_EMPLOYEE, false);
        acquired(first, profile, draws);
        first.set(Customer.UPDATED_AT, lastChange(story.company().horizon(), profile.joinedAt(), draws));
        SecondRecord second = profile.second();
        if (second == null) {
            out.accept(first);
            return;
        }
        // Copied before the first is passed on: readers may change what they are given.
        Cells again = secondRecord(first, story, second, draws);
        out.accept(first);
        out.accept(again);
    }

    /** The same person entered again: names in capitals, the address spelt as the person did that day. */
    private static Cells secondRecord(Cells first, CustomerStory story, SecondRecord second, Draws draws) {
        Identity identity = story.identity();
        return first.copy()
                .set(Customer.CUSTOMER_ID, Keys.secondRecord(story.profile().number()))
                .set(Customer.CREATED_AT, Instant.ofEpochSecond(second.createdAt()))
                .set(Customer.SOURCE_SYSTEM, "shop")
                .set(Customer.FIRST_NAME, identity.firstName().toUpperCase(Locale.FRENCH))
                .set(Customer.LAST_NAME, identity.lastName().toUpperCase(Locale.FRENCH))
                .set(Customer.BIRTH_DATE, null)
                .set(Customer.EMAIL, second.sharesEmail() ? identity.email() : identity.otherEmail())
                .set(
                        Customer.PHONE,
                        second.sharesEmail() ? null : identity.phone().replace(" ", ""))
                .set(Customer.POSTAL_LINE1, identity.street().toUpperCase(Locale.FRENCH))
                .set(Customer.LIFECYCLE_STAGE, "new")
                .set(Customer.UPDATED_AT, lastChange(story.company().horizon(), second.createdAt(), draws));
    }

    static void identifiers(CustomerStory story, Consumer<Cells> out) {
        Profile profile = story.profile();
        Identity identity = story.identity();
        String first = Keys.customer(profile.number());
        boolean card = Draws.of(story.company().seed(), Stream.IDENTITY, profile.number(), 2)
                .chance(0.6);
        SecondRecord second = profile.second();
        boolean sharesCard = second != null && !second.sharesEmail();
        identifier(out, first, "email", identity.email(), profile.joinedAt(), true);
        if (card || sharesCard) {
            identifier(out, first, "loyalty_card", identity.loyaltyCard(), profile.joinedAt(), true);
        }
        identifier(out, first, "phone", identity.phone(), profile.joinedAt(), false);
        if (second == null) {
            return;
        }
        String again = Keys.secondRecord(profile.number());
        if (second.sharesEmail()) {
            identifier(out, again, "email", identity.email(), second.createdAt(), true);
        } else {
            identifier(out, again, "email", identity.otherEmail(), second.createdAt(), true);
            identifier(out, again, "loyalty_card", identity.loyaltyCard(), second.createdAt(), false);
            identifier(out, again, "phone", identity.phone().replace(" ", ""), second.createdAt(), false);
        }
    }

    static void consents(CustomerStory story, Consumer<Cells> out) {
        Profile profile = story.profile();
        Draws draws = Draws.of(story.company().seed(), Stream.CONSENT, profile.number());
        long at = profile.joinedAt();
        consent(out, profile, "followup", "all", draws.chance(0.85), at);
        consent(out, profile, "marketing", "email", draws.chance(0.6), at);
        consent(out, profile, "marketing", "sms", draws.chance(0.3), at);
        consent(out, profile, "profiling", "all", draws.chance(0.7), at);
        consent(out, profile, "survey", "all", profile.surveyConsent(), at);
        for (Invitation invitation : story.invitations()) {
            if (story.company().horizon().isKnown(invitation.milestones().optedOutAt())) {
                consent(
                        out,
                        profile,
                        "survey",
                        "all",
                        false,
                        invitation.milestones().optedOutAt());
            }
        }
    }

    private static void identifier(
            Consumer<Cells> out, String customer, String kind, String value, long firstSeen, boolean verified) {
        out.accept(IDENTIFIER
                .row()
                .set(CustomerIdentifier.CUSTOMER_ID, customer)
                .set(CustomerIdentifier.KIND, kind)
                .set(CustomerIdentifier.VALUE, value)
                .set(CustomerIdentifier.FIRST_SEEN, Instant.ofEpochSecond(firstSeen))
                .set(CustomerIdentifier.VERIFIED, verified));
    }

    private static void consent(
            Consumer<Cells> out, Profile profile, String purpose, String channel, boolean granted, long at) {
        out.accept(CONSENT.row()
                .set(Consent.CUSTOMER_ID, Keys.customer(profile.number()))
                .set(Consent.PURPOSE, purpose)
                .set(Consent.CHANNEL, channel)
                .set(Consent.GRANTED, granted)
                .set(Consent.AT, Instant.ofEpochSecond(at)));
    }

    private static void acquired(Cells row, Profile profile, Draws draws) {
        String source = profile.isBusiness() ? "sales" : draws.pick(SOURCES, 36, 20, 14, 16, 5, 9);
        String reason = switch (source) {
            case "referral" -> "recommended";
            case "promo" -> "price";
            case "ad" -> "curious";
            case "unknown" -> null;
            default -> "range";
        };
        row.set(Customer.ACQUISITION_SOURCE, source).set(Customer.ACQUISITION_REASON, reason);
    }

    private static String stage(CustomerStory story) {
        long days = (story.company().horizon().cutoff() - story.profile().joinedAt()) / Horizon.DAY;
        if (days < 180) {
            return "new";
        }
        return days < 900 ? "established" : "long_standing";
    }

    private static Instant lastChange(Horizon horizon, long createdAt, Draws draws) {
        return Instant.ofEpochSecond(Math.min(createdAt + draws.between(0L, 500 * Horizon.DAY), horizon.cutoff() - 1));
    }
}
