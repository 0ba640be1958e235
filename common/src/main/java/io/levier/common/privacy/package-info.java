/**
 * How a person is found wherever rows speak of them, and how one who was erased is known again without being named. Declared
 * tables and a secret go in; traces and keyed tokens come out.
 */
@NullMarked
package io.levier.common.privacy;

import org.jspecify.annotations.NullMarked;
