package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the score would be expected to be if one driver were rated better and everything else stayed.
 *
 * @param gains put in order here, largest first
 * @param detectable smallest gain that these answers would show with a power of 80 %
 */
public record Simulation(Scenario scenario, List<Gain> gains, OptionalDouble detectable) {

    public enum Scenario {
        /** Every respondent rates it one point higher, at most the top of the scale. */
        ONE_POINT_HIGHER,
        /** The third that rates it lowest is brought to the median. */
        LOWEST_THIRD_TO_MEDIAN,
        /** Ratings below the target of the company are brought to it. */
        UP_TO_TARGET
    }

    /**
     * The expected difference.
     *
     * @param gain in the unit of the score
     * @param answers whose rating the scenario changes; a customer may have given several
     * @param cost what acting on the driver costs, as the configuration says
     */
    public record Gain(
            String driverId, double gain, Interval interval, OptionalLong answers, Optional<Bilingual> cost) {
        public Gain {
            Checks.requireFinite("gain", gain);
            answers.ifPresent(n -> Checks.requireCount("answers", n));
        }
    }

    public Simulation {
        if (gains.isEmpty()) {
            throw new IllegalArgumentException("a simulation has at least one driver");
        }
        gains = gains.stream()
                .sorted(Comparator.comparingDouble(Gain::gain).reversed())
                .toList();
    }

    public Optional<Gain> gain(String driverId) {
        return gains.stream().filter(gain -> gain.driverId().equals(driverId)).findFirst();
    }

    /** The gains that can be told from none, the largest first. */
    public List<Gain> told() {
        return gains.stream().filter(gain -> gain.interval().low() > 0).toList();
    }
}
