package io.levier.common.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** E-mail addresses and phone numbers as they are compared. */
final class ContactDetail {
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
    private static final Pattern TAG = Pattern.compile("\\+[^@]*@");

    /** Digits that tell numbers of one country apart, without its prefix or the leading zero: 9 in France and Britain. */
    private static final int PHONE_DIGITS = 9;

    private ContactDetail() {}

    /** Small letters, without what follows a plus sign before the {@code @}; empty when it is no address. */
    static String email(@Nullable String email) {
        if (email == null) {
            return "";
        }
        String plain = TAG.matcher(email.strip().toLowerCase(Locale.ROOT)).replaceFirst("@");
        int at = plain.indexOf('@');
        return at > 0 && at < plain.length() - 1 ? plain : "";
    }

    /** The part before the {@code @}; empty when it is no address. */
    static String mailbox(String email) {
        return email.isEmpty() ? "" : email.substring(0, email.indexOf('@'));
    }

    /** The last nine digits; empty when there are fewer, or when one digit is all there is. */
    static String phone(@Nullable String phone) {
        if (phone == null) {
            return "";
        }
        String digits = NO_DIGIT.matcher(phone).replaceAll("");
        if (digits.length() < PHONE_DIGITS) {
            return "";
        }
        String last = digits.substring(digits.length() - PHONE_DIGITS);
        return last.chars().distinct().count() == 1 ? "" : last;
    }
}
