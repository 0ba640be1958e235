/** Local files without a child process for each: paths in, Java's own file attributes out. Used by sessions. */
@NullMarked
package io.levier.jobs.platform.local;

import org.jspecify.annotations.NullMarked;
