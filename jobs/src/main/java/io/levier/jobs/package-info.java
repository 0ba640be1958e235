/** One launcher, one list of jobs: everything a user can start begins here. */
@NullMarked
package io.levier.jobs;

import org.jspecify.annotations.NullMarked;
