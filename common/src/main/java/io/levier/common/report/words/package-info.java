/** How a report says it: one catalogue in English and French, and the numbers and dates of both. */
@NullMarked
package io.levier.common.report.words;

import org.jspecify.annotations.NullMarked;
