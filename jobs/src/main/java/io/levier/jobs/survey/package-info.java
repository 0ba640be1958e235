/**
 * Facts of surveys and the customer-period dataset in; out comes how far those who answered stand for all customers, and
 * what each answer counts for.
 */
@NullMarked
package io.levier.jobs.survey;

import org.jspecify.annotations.NullMarked;
