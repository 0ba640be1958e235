/** What was planted: the answers the analyses of generated data are measured against. */
@NullMarked
package io.levier.jobs.generate.truth;

import org.jspecify.annotations.NullMarked;
