package io.levier.common.drivers;

import io.levier.common.stats.Interval;

/**
 * What the outcome would gain if the scenario of the headroom column came true and nothing else changed, assuming the
 * association is one of cause: slope times mean move.
 *
 * @param headroom the column, which names the scenario
 * @param meanMove weighted mean of the scenario's move of the driver, in its units; below the step where answers already
 *     stand at the end of the scale
 * @param gain in units of the outcome
 * @param error of the gain, slope and move together
 */
public record SimulatedGain(String headroom, double meanMove, double gain, double error, Interval interval) {}
