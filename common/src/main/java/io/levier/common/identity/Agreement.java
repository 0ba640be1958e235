package io.levier.common.identity;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How far two values of one field agree: {@link #UNKNOWN}, or a level from 0, they differ, to the highest, they are
 * equal.
 */
final class Agreement {
    /** One of the two says nothing, which is evidence neither for nor against. */
    static final int UNKNOWN = -1;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final double NEARLY_EQUAL = 0.92;
    private static final double SIMILAR_TEXT = 0.88;
    private static final double SIMILAR_NAME = 0.80;
    private static final int SHORT_FORM = 3;

    private Agreement() {}

    private static boolean isUnknown(String left, String right) {
        return left.isEmpty() || right.isEmpty();
    }

    /** Names: 3 equal, 2 nearly equal, 1 similar or one the short form or initial of the other, 0 different. */
    static int ofNames(String left, String right) {
        if (isUnknown(left, right)) {
            return UNKNOWN;
        }
        if (left.equals(right)) {
            return 3;
        }
        double similarity = SIMILARITY.apply(left, right);
        if (similarity >= NEARLY_EQUAL) {
            return 2;
        }
        return similarity >= SIMILAR_NAME || isShortForm(left, right) || isShortForm(right, left) ? 1 : 0;
    }

    private static boolean isShortForm(String part, String whole) {
        return whole.startsWith(part) && (part.length() == 1 || part.length() >= SHORT_FORM);
    }

    /** Streets, cities: 2 equal, 1 similar, 0 different. */
    static int ofTexts(String left, String right) {
        if (isUnknown(left, right)) {
            return UNKNOWN;
        }
        if (left.equals(right)) {
            return 2;
        }
        return SIMILARITY.apply(left, right) >= SIMILAR_TEXT ? 1 : 0;
    }

    /** Postcodes, phone numbers: 2 equal, 1 one slip of the pen apart, 0 different. */
    static int ofCodes(String left, String right) {
        if (isUnknown(left, right)) {
            return UNKNOWN;
        }
        if (left.equals(right)) {
            return 2;
        }
        return isOneSlipApart(left, right) ? 1 : 0;
    }

    /** Birth dates: as codes, and day and month swapped are a slip too. */
    static int ofBirthDates(String left, String right) {
        int level = ofCodes(left, right);
        return level == 0 && left.length() == 8 && right.equals(dayAndMonthSwapped(left)) ? 1 : level;
    }

    private static String dayAndMonthSwapped(String date) {
        return date.substring(0, 4) + date.substring(6) + date.substring(4, 6);
    }

    /** House numbers: 1 equal, 0 different. One slip in a short number is another house. */
    static int ofHouseNumbers(String left, String right) {
        if (isUnknown(left, right)) {
            return UNKNOWN;
        }
        return left.equals(right) ? 1 : 0;
    }

    /**
     * A postcode and a city together: 3 what is known of both is equal, 2 alike, 1 one of the two is alike, 0 neither.
     *
     * @param postcodes how the postcodes agree
     * @param cities how the cities agree
     */
    static int ofPlaces(int postcodes, int cities) {
        int least = Math.min(postcodes, cities);
        if (least == UNKNOWN) {
            int known = Math.max(postcodes, cities);
            return known > 0 ? known + 1 : known;
        }
        return least > 0 ? least + 1 : Math.min(1, Math.max(postcodes, cities));
    }

    /** E-mail addresses: 2 equal, 1 one slip apart or the same mailbox with another provider, 0 different. */
    static int ofEmails(String left, String right) {
        int level = ofCodes(left, right);
        return level == 0 && ContactDetail.mailbox(left).equals(ContactDetail.mailbox(right)) ? 1 : level;
    }

    /** One character changed, added, left out, or swapped with its neighbour. */
    static boolean isOneSlipApart(String left, String right) {
        if (left.length() > right.length()) {
            return isOneSlipApart(right, left);
        }
        if (right.length() - left.length() > 1 || left.equals(right)) {
            return false;
        }
        int from = 0;
        while (from < left.length() && left.charAt(from) == right.charAt(from)) {
            from++;
        }
        if (left.length() < right.length()) {
            return left.substring(from).equals(right.substring(from + 1));
        }
        if (left.substring(from + 1).equals(right.substring(from + 1))) {
            return true;
        }
        return from + 1 < left.length()
                && left.charAt(from) == right.charAt(from + 1)
                && left.charAt(from + 1) == right.charAt(from)
                && left.substring(from + 2).equals(right.substring(from + 2));
    }
}
