/** The dirt of real exports, planted on purpose: each kind is a named rule that can be switched on and is counted. */
@NullMarked
package io.levier.jobs.generate.dirt;

import org.jspecify.annotations.NullMarked;
