/** Looking before anything is run: the configuration without Spark, the plan without doing it. */
@NullMarked
package io.levier.jobs.check;

import org.jspecify.annotations.NullMarked;
