/**
 * Persons who asked to be forgotten, and rows that have been kept long enough: {@code erase} and {@code apply-retention}. Ids
 * enter; shorter tables and receipts without a word of whom leave.
 */
@NullMarked
package io.levier.jobs.privacy;

import org.jspecify.annotations.NullMarked;
