package io.levier.jobs.generate.rows;

import io.levier.jobs.generate.story.Profile;
import io.levier.jobs.generate.story.Purchase;

/**
 * The keys of generated rows. They are built from the number of the customer, with a fixed width, so that rows told
 * customer by customer are in the order of their keys.
 */
public final class Keys {
    private static final int OWNER_DIGITS = 8;
    private static final int ITEM_DIGITS = 3;

    private Keys() {}

    /** The first record of a customer. */
    public static String customer(long number) {
        return "C" + digits(number * 10 + 1 + scatter(number, 4), OWNER_DIGITS + 1);
    }

    /** The second record of a customer who has one. */
    public static String secondRecord(long number) {
        return "C" + digits(number * 10 + 5 + scatter(number, 5), OWNER_DIGITS + 1);
    }

    /** The record an order was placed under. */
    public static String buyer(Profile profile, Purchase purchase) {
        return purchase.bySecondRecord() ? secondRecord(profile.number()) : customer(profile.number());
    }

    public static String person(long number) {
        return "P" + digits(number, OWNER_DIGITS);
    }

    public static String order(long number, int seq) {
        return item("O", number, seq);
    }

    public static String serviceCase(long number, int seq) {
        return item("K", number, seq);
    }

    public static String contact(long number, int seq) {
        return item("I", number, seq);
    }

    public static String invitation(long number, int seq) {
        return item("N", number, seq);
    }

    public static String response(long number, int seq) {
        return item("R", number, seq);
    }

    /** Number of the customer something belongs to: an order, a case, a contact, a response. */
    public static long owner(String item) {
        return Long.parseLong(item.substring(1, 1 + OWNER_DIGITS));
    }

    public static String subscription(long number, int seq) {
        return item("S", number, seq);
    }

    public static String visit(long number, int seq) {
        return item("W", number, seq);
    }

    public static String mention(long number, int seq) {
        return item("M", number, seq);
    }

    public static String followUp(long number, int seq) {
        return item("F", number, seq);
    }

    public static String account(int account) {
        return "ACC" + digits(account + 1, 7);
    }

    public static String author(int author) {
        return "AUT" + digits(author + 1, 7);
    }

    /** The key of a part of something, such as an event of a contract. */
    public static String part(String whole, int seq) {
        return whole + "-" + digits(seq, ITEM_DIGITS);
    }

    private static String item(String letter, long number, int seq) {
        return letter + digits(number, OWNER_DIGITS) + "-" + digits(seq, ITEM_DIGITS);
    }

    private static String digits(long value, int width) {
        String plain = Long.toString(value);
        return plain.length() >= width ? plain : "0".repeat(width - plain.length()) + plain;
    }

    private static long scatter(long number, int values) {
        return Math.floorMod((number * 2_654_435_761L) >> 16, values);
    }
}
