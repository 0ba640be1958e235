/** Tables keyed by person: identities, facts, the customer-period dataset and its labels. */
@NullMarked
package io.levier.common.table.curated;

import org.jspecify.annotations.NullMarked;
