/** Initiatives, their scopes and facts in; out comes what they changed, with how sure that is and what speaks against it. */
@NullMarked
package io.levier.jobs.effects;

import org.jspecify.annotations.NullMarked;
