/** The verbs that are not jobs of the pipeline, and how a command line becomes one of them. */
@NullMarked
package io.levier.jobs.command;

import org.jspecify.annotations.NullMarked;
