package io.levier.common.identity;

import java.util.ArrayList;
import java.util.List;
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
        Keys keys = new Keys(new ArrayList<>());
        keys.add("email", record.email());
        keys.add("mailbox", ContactDetail.mailbox(record.email()));
        keys.add("phone", record.phone());
        keys.add("born", record.birthDate());
        // Whichever of the two stands first.
        keys.add("names", first.compareTo(last) <= 0 ? first : last, first.compareTo(last) <= 0 ? last : first);
        keys.add("born_last", year, last);
        keys.add("born_first", year, first);
        // A number and a street name without the town would bring half a country together.
        keys.add("house_post", record.houseNumber(), sound(record.street()), record.postcode());
        keys.add("house_city", record.houseNumber(), sound(record.street()), beginning(record.city(), 5));
        keys.add("post_last", record.postcode(), last);
        keys.add("post_first", record.postcode(), first);
        keys.add("street_last", beginning(record.street(), 6), last);
        keys.add(
                "city_names",
                beginning(record.city(), 5),
                beginning(record.firstName(), 1),
                beginning(record.lastName(), 3));
        return keys.list();
    }

    private record Keys(List<String> list) {
        void add(String kind, String... parts) {
            for (String part : parts) {
                if (part.isEmpty()) {
                    return;
                }
            }
            list.add(kind + ":" + String.join("|", parts));
        }
    }

    private static String sound(String text) {
        return SOUND.soundex(text);
    }

    private static String beginning(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
