package io.levier.common.identity;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address in the form it is compared. Unknown parts are empty.
 *
 * @param extra second line
 */
public record Residence(String houseNumber, String street, String extra, String postcode, String city)
        implements Serializable {
    static final Residence UNKNOWN = new Residence("", "", "", "", "");

    /** A street, a postcode behind it, and a town. */
    private static final Pattern ONE_LINE = Pattern.compile("(.+?)[,\\s]+(\\d{4,6})\\b[,\\s]*(.*)", Pattern.DOTALL);

    /** An address of several columns. */
    static Residence of(
            @Nullable String line1, @Nullable String line2, @Nullable String postcode, @Nullable String city) {
        PostalAddress address = PostalAddress.of(line1);
        return new Residence(
                address.houseNumber(),
                address.street(),
                PostalAddress.of(line2).street(),
                postcode(postcode),
                PostalAddress.city(city));
    }

    /** An address of one column, {@code 12 rue des Lilas, 75011 Paris}; what names no town lies in that of another one. */
    static Residence ofOneLine(@Nullable String written, Residence other) {
        if (written == null || written.isBlank()) {
            return UNKNOWN;
        }
        Matcher whole = ONE_LINE.matcher(written.strip());
        if (whole.matches()) {
            return of(whole.group(1), null, whole.group(2), whole.group(3));
        }
        PostalAddress address = PostalAddress.of(written);
        return new Residence(address.houseNumber(), address.street(), "", other.postcode(), other.city());
    }

    static String postcode(@Nullable String written) {
        return PlainText.of(written).replace(" ", "");
    }

    /** The same town, of which nobody knows where in it. */
    Residence withoutStreet() {
        return new Residence("", "", "", postcode, city);
    }
}
