/** What the invented company is before any customer comes: its time, shops, people, hours, products and surveys. */
@NullMarked
package io.levier.jobs.generate.company;

import org.jspecify.annotations.NullMarked;
