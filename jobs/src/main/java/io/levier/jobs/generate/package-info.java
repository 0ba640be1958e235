/**
 * Invents a company, Maison Lumière, and writes its exports: seeded, the same bytes on any machine, with effects planted
 * on purpose and written down, so that every analysis can be held against what is true.
 */
@NullMarked
package io.levier.jobs.generate;

import org.jspecify.annotations.NullMarked;
