package io.levier.common.config;

/**
 * When records are one person.
 *
 * @param recordsPerKey more records than this sharing a key and the key joins nobody: an office, a placeholder
 * @param recordsPerBlock more records than this sounding or living alike and they are not compared for it
 * @param recordsPerPerson more records than this linked by likeness and only shared keys join them
 * @param probability two records are one person when they are it with this probability; 1 joins by shared keys only
 */
public record IdentityRules(int recordsPerKey, int recordsPerBlock, int recordsPerPerson, double probability) {

    /** Whether records are compared at all. */
    public boolean joinsByLikeness() {
        return probability < 1;
    }
}
