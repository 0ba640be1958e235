/** Values of metrics and their targets in; out come the months to come with ranges, and how far they can be trusted. */
@NullMarked
package io.levier.jobs.forecast;

import org.jspecify.annotations.NullMarked;
