/** Seeded chance: every draw follows from the seed, a named stream and whom it is about, never from the order of work. */
@NullMarked
package io.levier.jobs.generate.chance;

import org.jspecify.annotations.NullMarked;
