/** What the reference documents are made of: conf/README.md, jobs/README.md and jobs/TABLES.md. */
@NullMarked
package io.levier.jobs.reference;

import org.jspecify.annotations.NullMarked;
