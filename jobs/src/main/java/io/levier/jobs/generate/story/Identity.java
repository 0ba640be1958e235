package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Country;
import io.levier.jobs.generate.words.People;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a customer is called and reached. E-mail addresses end in domains reserved for examples, phone numbers lie in
 * blocks not handed out to people; both are unique to the person.
 *
 * @param otherEmail an address used in a second record that does not share the first one
 * @param street house number and street
 * @param city postcode, a blank and the city
 */
public record Identity(
        String firstName,
        String lastName,
        LocalDate birthDate,
        String email,
        String otherEmail,
        String phone,
        String street,
        String city,
        String loyaltyCard) {
    private static final List<String> DOMAINS =
            List.of("mail.example", "courriel.example", "post.example", "boite.example", "inbox.example");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");

    /** Coprime to a million: customers in a row get numbers far apart, each its own up to a million customers. */
    private static final long PHONE_STEP = 618_033;

    private static final long PHONES = 1_000_000;

    static Identity of(Company company, Profile profile) {
        Draws draws = Draws.of(company.seed(), Stream.IDENTITY, profile.number());
        Country country = profile.country();
        String tongue = country == Country.GB || country == Country.IE ? "en" : "fr";
        String first = draws.pick(People.firstNames(tongue));
        String last = draws.pick(People.lastNames(tongue));
        LocalDate birth = LocalDate.of(1940, 1, 1).plusDays(draws.between(0, 365 * 65));
        String local = plain(first) + "." + plain(last) + profile.number();
        String other = plain(last) + "." + plain(first).charAt(0) + profile.number();
        String street = draws.between(1, 180) + (tongue.equals("fr") ? ", " : " ") + draws.pick(People.streets(tongue));
        String city = draws.pick(People.cities(profile.store().id()));
        return new Identity(
                first,
                last,
                birth,
                local + "@" + draws.pick(DOMAINS),
                other + "@" + draws.pick(DOMAINS),
                phone(country, profile.number()),
                street,
                city,
                "FID%010d".formatted(7_000_000_000L + profile.number() * 13));
    }

    /** Postcode alone: all but the last word that begins the name of the city. */
    public String postcode() {
        return city.substring(0, cityStart() - 1);
    }

    public String cityName() {
        return city.substring(cityStart());
    }

    /** The whole address in one line. */
    public String address() {
        return street + ", " + city;
    }

    /** Letters without accents, lower case, nothing else. */
    static String plain(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return NOT_PLAIN.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Cities begin with a capital followed by a small letter; no postcode does. */
    private int cityStart() {
        for (int i = 0; i < city.length() - 1; i++) {
            if (Character.isUpperCase(city.charAt(i)) && Character.isLowerCase(city.charAt(i + 1))) {
                return i;
            }
        }
        throw new IllegalStateException("no city in " + city);
    }

    private static String phone(Country country, long number) {
        long suffix = Math.floorMod(number * PHONE_STEP + 104_729, PHONES);
        String digits = "%06d".formatted(suffix);
        return country.phonePrefix() + " " + digits.substring(0, 2) + " " + digits.substring(2, 4) + " "
                + digits.substring(4);
    }
}
