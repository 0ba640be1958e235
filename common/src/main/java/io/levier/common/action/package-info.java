/** Rules that say which customers are to be followed up, and what following up changed: records in, estimates out. */
@NullMarked
package io.levier.common.action;

import org.jspecify.annotations.NullMarked;
