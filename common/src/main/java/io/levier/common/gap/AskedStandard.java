package io.levier.common.gap;

/**
 * A question that asks customers what they expect of a promise in its own unit, such as an answer within so many hours.
 *
 * @param survey id of the survey it is asked in; empty for all that have such a question
 * @param question id of the question
 * @param times units of the promise in one of the answer: 3600 where hours are asked and seconds promised
 */
public record AskedStandard(String survey, String question, double times) {}
