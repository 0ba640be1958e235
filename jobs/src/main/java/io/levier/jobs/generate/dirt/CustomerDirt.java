package io.levier.jobs.generate.dirt;

import io.levier.common.table.Field;
import io.levier.common.table.input.Customer;
import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.rows.Cells;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dirt of customer records. */
final class CustomerDirt {
    static final List<Rule> RULES = List.of(
            rule(Dirt.SHOUTED_NAMES, (row, draws) -> {
                shout(row, Customer.FIRST_NAME);
                shout(row, Customer.LAST_NAME);
            }),
            rule(Dirt.ABBREVIATED_ADDRESSES, CustomerDirt::abbreviate),
            rule(Dirt.BLANK_NAMES, (row, draws) -> {
                String nothing = draws.pick(List.of(" ", "N/A", "-"));
                row.set(Customer.FIRST_NAME, nothing).set(Customer.LAST_NAME, nothing);
            }),
            rule(Dirt.PLACEHOLDERS, (row, draws) -> {
                switch (draws.below(3)) {
                    case 0 -> row.set(Customer.EMAIL, "test@test.example");
                    case 1 -> row.set(Customer.PHONE, "0000000000");
                    default -> row.set(Customer.BIRTH_DATE, LocalDate.of(1900, 1, 1));
                }
            }),
            rule(
                    Dirt.SHARED_ADDRESSES,
                    (row, draws) -> row.set(
                                    Customer.POSTAL_LINE1,
                                    draws.pick(List.of(
                                            "Point relais, 12, rue de la Gare", "Tour Horizon, 1, place du Marché")))
                            .set(Customer.POSTCODE, "75011")
                            .set(Customer.CITY, "Paris")),
            rule(
                    Dirt.TEST_ACCOUNTS,
                    (row, draws) -> row.set(draws.chance(0.5) ? Customer.IS_TEST : Customer.IS_EMPLOYEE, true)),
            rule(
                    Dirt.TIME_TRAVEL,
                    (row, draws) -> row.set(
                            Customer.UPDATED_AT,
                            row.filled(Customer.CREATED_AT, Instant.class)
                                    .minus(Duration.ofDays(draws.between(1, 90))))));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private CustomerDirt() {}

    private static Rule rule(Dirt dirt, Spoiler.Change change) {
        return new Rule(dirt, Customer.TABLE, Customer.CUSTOMER_ID, row -> true, change);
    }

    private static void shout(Cells row, Field name) {
        String loud = row.filled(name, String.class).toUpperCase(Locale.FRENCH);
        row.set(
                name,
                MARKS.matcher(Normalizer.normalize(loud, Normalizer.Form.NFD)).replaceAll(""));
    }

    private static void abbreviate(Cells row, Draws draws) {
        String street = row.filled(Customer.POSTAL_LINE1, String.class)
                .replace("rue ", "r. ")
                .replace("avenue ", "av. ")
                .replace("boulevard ", "bd ")
                .replace("Saint-", "St ")
                .replace("Street", "St")
                .replace("Road", "Rd");
        row.set(Customer.POSTAL_LINE1, street);
        if (draws.chance(0.2)) {
            row.set(Customer.CITY, row.filled(Customer.CITY, String.class).toUpperCase(Locale.FRENCH) + " CEDEX");
        }
    }
}
