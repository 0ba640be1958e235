/**
 * Public messages in; out come their topics and sentiment, who is heard, share of voice, what to answer first, and whether
 * it is answered: {@code score-social}.
 */
@NullMarked
package io.levier.jobs.social;

import org.jspecify.annotations.NullMarked;
