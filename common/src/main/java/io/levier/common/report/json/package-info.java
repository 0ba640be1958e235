/** A report for programs: the records of a page as JSON, so that what is read by eye can be read by code, unrounded. */
@NullMarked
package io.levier.common.report.json;

import org.jspecify.annotations.NullMarked;
