/** What tests stand on: one Spark session for all of them, tables written as pipes, warehouses that vanish. */
@NullMarked
package io.levier.jobs.testkit;

import org.jspecify.annotations.NullMarked;
