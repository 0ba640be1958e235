/**
 * Exports in, input tables out. Files are looked at before they are read, mapped to the contract, and checked row by
 * row: what breaks a rule goes to quarantine with its reasons, and too much of it stops publication.
 */
@NullMarked
package io.levier.jobs.ingest;

import org.jspecify.annotations.NullMarked;
