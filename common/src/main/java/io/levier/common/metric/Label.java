package io.levier.common.metric;

import java.io.Serializable;

/** The same words in both languages. */
public record Label(String en, String fr) implements Serializable {}
