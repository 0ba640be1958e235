/** The words generated people, products and comments are made of, in French and English; they lie in resource files. */
@NullMarked
package io.levier.jobs.generate.words;

import org.jspecify.annotations.NullMarked;
