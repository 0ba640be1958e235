package io.levier.common.text;

/**
 * A word of a comment.
 *
 * @param stem what its inflected forms have in common, without accents
 * @param form as it was written, in lower case
 */
public record Word(String stem, String form) {}
