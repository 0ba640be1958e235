package io.levier.common.identity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a customer record says of a person, in the form it is compared. Unknown parts are empty.
 *
 * @param birthDate eight digits, year first
 * @param postal where letters go
 * @param billing where bills go, when that is elsewhere
 * @param phone last nine digits
 */
public record PersonRecord(
        String firstName,
        String lastName,
        String birthDate,
        Residence postal,
        Residence billing,
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
            @Nullable String billingAddress,
            @Nullable String email,
            @Nullable String phone) {}

    /** The cleaned record. */
    public static PersonRecord of(Raw raw) {
        Residence postal = Residence.of(raw.addressLine1(), raw.addressLine2(), raw.postcode(), raw.city());
        Residence billing = Residence.ofOneLine(raw.billingAddress(), postal);
        return new PersonRecord(
                PersonName.of(raw.firstName()),
                PersonName.of(raw.lastName()),
                raw.birthDate() == null ? "" : raw.birthDate().replace("-", ""),
                postal,
                billing.equals(postal) ? Residence.UNKNOWN : billing,
                ContactDetail.email(raw.email()),
                ContactDetail.phone(raw.phone()));
    }

    /** The same record that lives, and is billed, elsewhere. */
    PersonRecord at(Residence newPostal, Residence newBilling) {
        return new PersonRecord(firstName, lastName, birthDate, newPostal, newBilling, email, phone);
    }
}
