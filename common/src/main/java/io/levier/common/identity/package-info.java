/**
 * Which records are one person: how names, addresses and contact details are cleaned, compared field by field, and
 * weighed by how often people and strangers agree.
 */
@NullMarked
package io.levier.common.identity;

import org.jspecify.annotations.NullMarked;
