/** Effects of initiatives, whom they reach and what they cost in; out comes what they bring back, entry by entry and together. */
@NullMarked
package io.levier.jobs.roi;

import org.jspecify.annotations.NullMarked;
