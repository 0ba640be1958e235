/** Text for spreadsheets: cells go in, lines of CSV that nobody's formula can hide in come out. */
@NullMarked
package io.levier.common.csv;

import org.jspecify.annotations.NullMarked;
