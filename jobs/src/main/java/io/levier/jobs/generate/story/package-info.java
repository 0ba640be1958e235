/**
 * The story of one customer, told from a seed and a number: a monthly life (mood, contract, orders, cases) and what
 * follows from it (contacts, survey answers, visits, mentions). Nothing here knows tables or Spark.
 */
@NullMarked
package io.levier.jobs.generate.story;

import org.jspecify.annotations.NullMarked;
