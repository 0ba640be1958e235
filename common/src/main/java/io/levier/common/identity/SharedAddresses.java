package io.levier.common.identity;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Addresses of so many people that living there says nothing: an office, a pick-up point, a home for the elderly.
 *
 * @param houses as {@link #key} writes them
 */
public record SharedAddresses(Set<String> houses) implements Serializable {

    public SharedAddresses {
        houses = Set.copyOf(houses);
    }

    /** Addresses as they are written on letters, {@code 12 rue des Lilas, 75011}; what is none is left out. */
    public static SharedAddresses of(List<String> written) {
        return new SharedAddresses(
                written.stream().flatMap(address -> key(address).stream()).collect(Collectors.toSet()));
    }

    /** Whether an address has what it takes to be known again: a street and, behind the last comma, a postcode. */
    public static boolean isWhole(String written) {
        return key(written).isPresent();
    }

    private static Optional<String> key(String written) {
        int comma = written.lastIndexOf(',');
        PostalAddress address = PostalAddress.of(comma < 0 ? "" : written.substring(0, comma));
        String postcode = Residence.postcode(written.substring(comma + 1));
        return address.street().isEmpty() || postcode.isEmpty()
                ? Optional.empty()
                : Optional.of(key(address.houseNumber(), address.street(), postcode));
    }

    private static String key(String houseNumber, String street, String postcode) {
        return houseNumber + "|" + street + "|" + postcode;
    }

    /** The record without the streets that are among these; the towns still tell strangers apart. */
    public PersonRecord without(PersonRecord record) {
        return houses.isEmpty() ? record : record.at(without(record.postal()), without(record.billing()));
    }

    private Residence without(Residence home) {
        return houses.contains(key(home.houseNumber(), home.street(), home.postcode())) ? home.withoutStreet() : home;
    }
}
