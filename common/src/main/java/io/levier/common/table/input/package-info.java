/** The input contract: one class per table a company's exports can be mapped to. */
@NullMarked
package io.levier.common.table.input;

import org.jspecify.annotations.NullMarked;
