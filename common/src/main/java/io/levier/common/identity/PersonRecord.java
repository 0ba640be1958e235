package io.levier.common.identity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a customer record says of a person, in the form it is compared. Unknown parts are empty.
 *
 * @param birthDate eight digits, year first
 * @param addressExtra second line of the address
 * @param phone last nine digits
 */
public record PersonRecord(
        String firstName,
        String lastName,
        String birthDate,
        String houseNumber,
        String street,
        String addressExtra,
        String postcode,
        String city,
        String email,
        String phone)
        implements Serializable {

    /** As a source writes them; null is unknown. The birth date is ISO, {@code 1971-06-24}. */
    public record Raw(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String birthDate,
            @Nullable String addressLine1,
            @Nullable String addressLine2,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String email,
            @Nullable String phone) {}

    /** The cleaned record. */
    public static PersonRecord of(Raw raw) {
        PostalAddress address = PostalAddress.of(raw.addressLine1());
        return new PersonRecord(
                PersonName.of(raw.firstName()),
                PersonName.of(raw.lastName()),
                raw.birthDate() == null ? "" : raw.birthDate().replace("-", ""),
                address.houseNumber(),
                address.street(),
                PostalAddress.of(raw.addressLine2()).street(),
                PlainText.of(raw.postcode()).replace(" ", ""),
                PostalAddress.city(raw.city()),
                ContactDetail.email(raw.email()),
                ContactDetail.phone(raw.phone()));
    }
}
