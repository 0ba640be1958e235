package io.levier.common.config;

/**
 * What may be published, and how certain a statement must be.
 *
 * @param kAnonymity fewer customers than this and a cell is suppressed
 * @param minBase fewer rows than this and a value is marked as a low base
 * @param level confidence level of every interval
 */
public record Publication(int kAnonymity, int minBase, double level) {}
