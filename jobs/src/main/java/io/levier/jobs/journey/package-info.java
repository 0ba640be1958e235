/** Steps of cases, contacts and visits in, processes out: ways taken, a graph with waits, conformance, funnels. */
@NullMarked
package io.levier.jobs.journey;

import org.jspecify.annotations.NullMarked;
