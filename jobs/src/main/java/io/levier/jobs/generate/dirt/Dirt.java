package io.levier.jobs.generate.dirt;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of dirt. Its number seeds where it falls, so a kind may be added but a number is never given to another kind:
 * the rows a kind falls on do not depend on which others are switched on.
 */
public enum Dirt {
    SHOUTED_NAMES(1, 0.08, "names in capitals without accents"),
    ABBREVIATED_ADDRESSES(2, 0.10, "street types abbreviated, CEDEX behind the city"),
    BLANK_NAMES(3, 0.01, "names blank or N/A, which glue strangers together"),
    PLACEHOLDERS(4, 0.01, "test@ as e-mail, 0000000000 as phone, 1900-01-01 as birth date"),
    SHARED_ADDRESSES(5, 0.02, "the address of a pick-up point or an office shared by many"),
    TEST_ACCOUNTS(6, 0.005, "test and employee accounts among customers"),
    TIME_TRAVEL(7, 0.01, "records last changed before they were created"),
    RESUBMITTED(8, 0.02, "a response handed in twice under two keys"),
    TEXT_SCORES(9, 0.01, "a score written as text, such as `9 - Likely`"),
    OFF_SCALE(10, 0.01, "values beyond the end of the scale"),
    HALF_POINTS(11, 0.01, "values between two points of the scale"),
    ANSWERED_BEFORE_ASKED(12, 0.01, "a response completed before its invitation was sent"),
    ANONYMOUS(13, 0.03, "a response by open link, without customer and invitation"),
    SPEEDERS(14, 0.02, "everything answered alike within seconds"),
    OTHER_LANGUAGE(15, 0.02, "the questionnaire in another language than the customer's"),
    PERSONAL_DATA(16, 0.03, "names, e-mail addresses, phone numbers, bank accounts and order numbers inside comments"),
    ASKED_TOO_EARLY(17, 0.02, "invitations sent before the event they ask about had ended"),
    TEST_RESPONSES(18, 0.005, "previews and tests among responses"),
    REPEATED_ORDERS(19, 0.01, "an order delivered twice by the interface, key and all"),
    NEGATIVE_LINES(20, 0.01, "a discount or return booked as a line of negative amount"),
    FREE_ORDERS(21, 0.01, "orders of price 0"),
    TEST_ORDERS(22, 0.005, "test orders"),
    FOREIGN_CURRENCY(23, 0.03, "amounts in another currency than the reporting one"),
    ORDERED_BEFORE_KNOWN(24, 0.01, "orders placed before the customer was created"),
    UNKNOWN_CALLERS(25, 0.06, "contacts of nobody in particular"),
    NO_ANSWER_TIME(26, 0.02, "answered contacts without the time of the answer"),
    NEGATIVE_WAITS(27, 0.01, "answered before asked, by clocks that disagree"),
    NO_AFTER_WORK(28, 0.05, "work after the contact not recorded"),
    SPAM(29, 0.02, "spam among contacts"),
    SPLIT_CALLS(30, 0.5, "one transferred call as two contacts"),
    ROBOTS_AS_AGENTS(31, 0.2, "automatic replies booked as replies of an agent"),
    NOTES_AS_REPLIES(32, 0.1, "internal notes booked as public replies"),
    OVERLAPPING_PRESENCE(33, 0.01, "a state of an agent that runs into the next one"),
    SHIFTS_PAST_MIDNIGHT(34, 0.02, "shifts that end on the next day"),
    BOTS(35, 0.03, "robots among visitors"),
    NO_COOKIES(36, 0.05, "visits without any trace of who it was"),
    BACKDATED_ENDS(37, 0.05, "contracts ended by a date in the past"),
    PRICE_AS_EXPANSION(38, 0.15, "price increases booked as expansions"),
    TWO_TARGETS(39, 0.3, "two targets for one metric, segment and date"),
    ONE_LARGE_CUSTOMER(40, 0.05, "orders, contacts, visits and answers booked on one and the same customer");

    /** Everything a typical company's exports contain: a customer who is a twentieth of a company is not typical. */
    public static final Set<Dirt> TYPICAL =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(ONE_LARGE_CUSTOMER)));

    private final long number;
    private final double share;
    private final String description;

    Dirt(long number, double share, String description) {
        this.number = number;
        this.share = share;
        this.description = description;
    }

    long number() {
        return number;
    }

    /**
     * What it draws from where it falls, empty where it does not fall.
     *
     * @param on the key it falls by
     */
    Optional<Draws> fallen(long seed, String on) {
        Draws draws = Draws.of(seed, Stream.DIRT, number, hash(on));
        return draws.chance(share) ? Optional.of(draws) : Optional.empty();
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /** Share of the rows in question it falls on. */
    public double share() {
        return share;
    }

    /** One line on what it is. */
    public String description() {
        return description;
    }

    /** The name used in settings, such as {@code blank-names}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kinds a user names.
     *
     * @param names {@code none}, {@code typical} or ids
     * @throws IllegalArgumentException for an unknown name; the message lists the known ones
     */
    public static Set<Dirt> named(List<String> names) {
        EnumSet<Dirt> kinds = EnumSet.noneOf(Dirt.class);
        for (String name : names) {
            switch (name) {
                case "none" -> kinds.clear();
                case "typical" -> kinds.addAll(TYPICAL);
                default -> kinds.add(named(name));
            }
        }
        return kinds;
    }

    private static Dirt named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of dirt: " + name
                        + "; known are none, typical, "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Dirt::id).toList())));
    }
}
