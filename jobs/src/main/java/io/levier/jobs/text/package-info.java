/**
 * Answers in customers' own words in; out come masked comments, their topics and sentiment, what topics do to the score,
 * words that tell groups apart, topics that emerge, and quotes: {@code mine-verbatims}.
 */
@NullMarked
package io.levier.jobs.text;

import org.jspecify.annotations.NullMarked;
