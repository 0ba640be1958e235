package io.levier.common.config;

import io.levier.common.metric.Dimension;
import java.util.List;

/**
 * How what initiatives changed is measured.
 *
 * @param alike characteristics in which those not reached are made like those reached; empty counts them as they are
 */
public record InitiativeSettings(List<Dimension> alike) {
    public InitiativeSettings {
        alike = List.copyOf(alike);
    }
}
