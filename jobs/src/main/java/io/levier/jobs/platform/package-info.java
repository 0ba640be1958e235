/** What every job stands on: sessions, declared schemas, reading and writing tables. */
@NullMarked
package io.levier.jobs.platform;

import org.jspecify.annotations.NullMarked;
