/** Input tables and persons in, curated facts of service, sales, social media and actions out, as metrics read them. */
@NullMarked
package io.levier.jobs.facts;

import org.jspecify.annotations.NullMarked;
