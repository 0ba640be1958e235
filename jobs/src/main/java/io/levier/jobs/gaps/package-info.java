/**
 * Answers of customers and employees, promises and facts in; out come the gaps between what is expected, believed,
 * promised, delivered and perceived, by service and product line: {@code measure-gaps}.
 */
@NullMarked
package io.levier.jobs.gaps;

import org.jspecify.annotations.NullMarked;
