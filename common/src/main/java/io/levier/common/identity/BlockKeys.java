package io.levier.common.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.language.Soundex;

/**
 * Keys by which records are brought together to be compared: each survives another kind of slip, so that records of one
 * person share at least one of them. Comparing every record with every other would take years.
 */
public final class BlockKeys {
    private static final Soundex SOUND = new Soundex();

    private BlockKeys() {}

    /** The keys of a record, each begins with its kind; parts that are unknown make no key. */
    public static List<String> of(PersonRecord record) {
        String first = sound(record.firstName());
        String last = sound(record.lastName());
        String year = record.birthDate().length() == 8 ? record.birthDate().substring(0, 4) : "";
        Keys keys = new Keys(new LinkedHashSet<>());
        keys.add("email", record.email());
        keys.add("mailbox", ContactDetail.mailbox(record.email()));
        keys.add("phone", record.phone());
        keys.add("born", record.birthDate());
        // Whichever of the two stands first.
        keys.add("names", first.compareTo(last) <= 0 ? first : last, first.compareTo(last) <= 0 ? last : first);
        keys.add("born_last", year, last);
        keys.add("born_first", year, first);
        for (Residence home : List.of(record.postal(), record.billing())) {
            String postcode = home.postcode();
            String town = beginning(home.city(), 5);
            // A number and a street name without the town would bring half a country together.
            keys.add("house_post", home.houseNumber(), sound(home.street()), postcode);
            keys.add("house_city", home.houseNumber(), sound(home.street()), town);
            keys.add("post_last", postcode, last);
            keys.add("post_first", postcode, first);
            keys.add("street_last", beginning(home.street(), 6), last);
            keys.add("city_names", town, beginning(record.firstName(), 1), beginning(record.lastName(), 3));
        }
        return List.copyOf(keys.known());
    }

    private record Keys(Set<String> known) {
        void add(String kind, String... parts) {
            for (String part : parts) {
                if (part.isEmpty()) {
                    return;
                }
            }
            known.add(kind + ":" + String.join("|", parts));
        }
    }

    private static String sound(String text) {
        return SOUND.soundex(text);
    }

    private static String beginning(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
