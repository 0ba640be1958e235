/** The tables of a report for spreadsheets: its records go in, one text of CSV per list of them comes out. */
@NullMarked
package io.levier.common.report.csv;

import org.jspecify.annotations.NullMarked;
