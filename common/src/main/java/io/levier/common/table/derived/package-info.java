/** What analysts and reports read: metric values, driver results, churn models and scores. */
@NullMarked
package io.levier.common.table.derived;

import org.jspecify.annotations.NullMarked;
