/** The first five minutes: a company is made up, run through the pipeline, and its report shown. */
@NullMarked
package io.levier.jobs.demo;

import org.jspecify.annotations.NullMarked;
