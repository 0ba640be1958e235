/** Declared tables: what every dataset of the house looks like. From these declarations come schemas, comments, contract checks and the data dictionary. */
@NullMarked
package io.levier.common.table;

import org.jspecify.annotations.NullMarked;
