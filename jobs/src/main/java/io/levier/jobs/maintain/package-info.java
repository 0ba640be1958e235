/** Tables enter; the same rows in fewer files leave, without what no reader needs any more, and a report of the room they take. */
@NullMarked
package io.levier.jobs.maintain;

import org.jspecify.annotations.NullMarked;
