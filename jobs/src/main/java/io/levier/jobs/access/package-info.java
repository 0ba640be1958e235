/** Looking at the tables from the command line. */
@NullMarked
package io.levier.jobs.access;

import org.jspecify.annotations.NullMarked;
