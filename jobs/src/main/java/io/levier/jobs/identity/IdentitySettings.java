package io.levier.jobs.identity;

/**
 * How records are joined.
 *
 * @param recordsPerKey more records than this sharing a key and the key joins nobody: an office, a placeholder
 */
record IdentitySettings(int recordsPerKey) {}
