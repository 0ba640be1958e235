/** Which records are one person: keys that records share, components of records, one stable id per person. */
@NullMarked
package io.levier.jobs.identity;

import org.jspecify.annotations.NullMarked;
