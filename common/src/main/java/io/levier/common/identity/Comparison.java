package io.levier.common.identity;

/**
 * How two records agree, field by field, in one number: three bits a field hold its level plus one, 0 for unknown.
 * Records by the million have few different comparisons, which is what makes learning from all pairs cheap.
 *
 * @param code the levels packed
 */
public record Comparison(int code) {
    private static final int BITS = 3;
    private static final int MASK = (1 << BITS) - 1;
    private static final int NEARLY_EQUAL_NAME = 2;

    /** Compares two records; the order of the two does not matter. */
    public static Comparison of(PersonRecord left, PersonRecord right) {
        int first = Agreement.ofNames(left.firstName(), right.firstName());
        int last = Agreement.ofNames(left.lastName(), right.lastName());
        int firstSwapped = Agreement.ofNames(left.firstName(), right.lastName());
        int lastSwapped = Agreement.ofNames(left.lastName(), right.firstName());
        if (firstSwapped >= NEARLY_EQUAL_NAME
                && lastSwapped >= NEARLY_EQUAL_NAME
                && firstSwapped + lastSwapped > first + last) {
            // Names in the wrong boxes agree, but never as well as those in the right ones.
            first = NEARLY_EQUAL_NAME;
            last = NEARLY_EQUAL_NAME;
        }
        Neighbours homes = Neighbours.closest(left, right);
        return new Comparison(0)
                .with(MatchField.FIRST_NAME, first)
                .with(MatchField.LAST_NAME, last)
                .with(MatchField.BIRTH_DATE, Agreement.ofBirthDates(left.birthDate(), right.birthDate()))
                .with(MatchField.HOUSE_NUMBER, homes.houseNumber())
                .with(MatchField.STREET, homes.street())
                .with(MatchField.ADDRESS_EXTRA, homes.extra())
                .with(MatchField.PLACE, homes.place())
                .with(MatchField.EMAIL, Agreement.ofEmails(left.email(), right.email()))
                .with(MatchField.PHONE, Agreement.ofCodes(left.phone(), right.phone()));
    }

    /** The level of a field, -1 when one of the records says nothing of it. */
    public int level(MatchField field) {
        return ((code >>> (BITS * field.place())) & MASK) - 1;
    }

    Comparison with(MatchField field, int level) {
        int shift = BITS * field.place();
        return new Comparison((code & ~(MASK << shift)) | ((level + 1) << shift));
    }
}
