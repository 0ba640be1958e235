package io.levier.common.metric;

/** The same words in both languages. */
public record Label(String en, String fr) {}
