/** Settings as validated records, read strictly from YAML: all problems are reported together. */
@NullMarked
package io.levier.common.config;

import org.jspecify.annotations.NullMarked;
