/** From stories to rows: one class per domain writes the tables of the input contract, cell by cell, in plain Java. */
@NullMarked
package io.levier.jobs.generate.rows;

import org.jspecify.annotations.NullMarked;
