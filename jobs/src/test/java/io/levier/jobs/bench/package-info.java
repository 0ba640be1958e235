/** Benchmarks and what becomes of their results: fragments of each run, put together in BENCHMARKS.md. */
@NullMarked
package io.levier.jobs.bench;

import org.jspecify.annotations.NullMarked;
