/** Input tables in, curated tables out: persons, facts keyed by person, the customer-period dataset and its labels. */
@NullMarked
package io.levier.jobs.curate;

import org.jspecify.annotations.NullMarked;
