/** Answers, complaints and risks in; out come alerts, whom to call, what alerts are about, and what following up changed. */
@NullMarked
package io.levier.jobs.action;

import org.jspecify.annotations.NullMarked;
