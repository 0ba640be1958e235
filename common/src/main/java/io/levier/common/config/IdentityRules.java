package io.levier.common.config;

import java.util.List;

/**
 * When records are one person.
 *
 * @param recordsPerKey more records than this sharing a key and the key joins nobody: an office, a placeholder
 * @param recordsPerBlock more records than this sounding or living alike and they are not compared for it
 * @param recordsPerPerson more records than this linked by likeness and only shared keys join them
 * @param probability two records are one person when they are it with this probability; 1 joins by shared keys only
 * @param diallingCode of the country whose numbers are written without one; empty when there is no such country
 * @param placeholders e-mails, phone numbers and identifiers that stand for nothing, beside those every company has
 * @param sharedAddresses addresses of so many that living there says nothing: {@code 12 rue des Lilas, 75011}
 */
public record IdentityRules(
        int recordsPerKey,
        int recordsPerBlock,
        int recordsPerPerson,
        double probability,
        String diallingCode,
        List<String> placeholders,
        List<String> sharedAddresses) {

    public IdentityRules {
        placeholders = List.copyOf(placeholders);
        sharedAddresses = List.copyOf(sharedAddresses);
    }

    /** Whether records are compared at all. */
    public boolean joinsByLikeness() {
        return probability < 1;
    }
}
