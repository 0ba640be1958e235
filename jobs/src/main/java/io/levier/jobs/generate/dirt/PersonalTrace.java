package io.levier.jobs.generate.dirt;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.rows.Keys;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.Identity;
import io.levier.jobs.generate.words.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words in a comment that lead to its writer, written the ways people write them.
 *
 * @param value the words themselves
 * @param sentence what follows the comment, the words in it
 */
public record PersonalTrace(Kind kind, String value, String sentence) {

    /** What the words are. */
    public enum Kind {
        NAME,
        EMAIL,
        PHONE,
        IBAN,
        ORDER_NUMBER;

        /** The name it has in files, such as {@code order_number}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is planted in the comment of a response where {@link Dirt#PERSONAL_DATA} was asked for, empty in most. */
    public static Optional<PersonalTrace> in(Company company, String response) {
        return Dirt.PERSONAL_DATA.fallen(company.seed(), response).map(draws -> drawn(company, response, draws));
    }

    static PersonalTrace drawn(Company company, String response, Draws draws) {
        CustomerStory story = CustomerStory.of(company, Keys.owner(response));
        // Names are what no pattern finds: they are tried as often as two of the others.
        Kind kind = draws.pick(List.of(Kind.values()), 2, 1, 1, 1, 1);
        String value = value(kind, story.identity(), Keys.owner(response), draws);
        String phrase = draws.pick(Phrases.of(story.profile().language(), kind.id(), "0"));
        return new PersonalTrace(kind, value, " " + phrase.replace("{value}", value));
    }

    private static String value(Kind kind, Identity writer, long number, Draws draws) {
        return switch (kind) {
            case NAME -> name(writer, draws);
            case EMAIL -> draws.chance(0.7) ? writer.email() : writer.otherEmail();
            case PHONE -> phone(writer.phone(), draws.below(6));
            case IBAN -> iban(draws);
            case ORDER_NUMBER ->
                switch (draws.below(3)) {
                    case 0 -> Keys.order(number, draws.between(1, 40));
                    case 1 -> "CMD-" + draws.between(1_000_000, 9_999_999);
                    default -> "#" + draws.between(100_000, 999_999);
                };
        };
    }

    /** As people write it: from abroad or from within France, parted by whatever is at hand. */
    private static String phone(String phone, int way) {
        String national = phone.replace("+33 ", "0");
        return switch (way) {
            case 0 -> phone;
            case 1 -> phone.replace(" ", "");
            case 2 -> phone.replace(' ', '.');
            case 3 -> national.replace(' ', '.');
            case 4 -> national.replace(' ', '-');
            default -> national.replace(' ', '/');
        };
    }

    private static String name(Identity writer, Draws draws) {
        return switch (draws.below(5)) {
            case 0 -> writer.lastName().toUpperCase(Locale.FRENCH) + " " + writer.firstName();
            case 1 -> (writer.firstName() + " " + writer.lastName()).toLowerCase(Locale.FRENCH);
            case 2 -> writer.lastName();
            default -> writer.firstName() + " " + writer.lastName();
        };
    }

    private static String iban(Draws draws) {
        StringBuilder text = new StringBuilder("FR76");
        for (int group = 0; group < 5; group++) {
            text.append(' ').append(draws.between(1000, 9999));
        }
        text.append(' ').append(draws.between(100, 999));
        return draws.chance(0.7) ? text.toString() : text.toString().replace(" ", "");
    }
}
