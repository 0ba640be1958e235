/** Tables of an older version of Levier enter; the same rows as this version declares them leave. Verb: migrate. */
@NullMarked
package io.levier.jobs.migrate;

import org.jspecify.annotations.NullMarked;
