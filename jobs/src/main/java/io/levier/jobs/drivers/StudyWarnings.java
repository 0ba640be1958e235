package io.levier.jobs.drivers;

import io.levier.common.config.DriverModel;
import io.levier.common.drivers.DriverEffect;
import io.levier.common.drivers.DriverImportance;
import io.levier.common.drivers.DriverWarning;
import io.levier.common.drivers.GramColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a reader of the main ranking must know that only other parts of the study tell. */
final class StudyWarnings {
    private static final int FEW_DETRACTORS = 30;
    private static final String DETRACTOR = "detractor";

    private StudyWarnings() {}

    /**
     * What only other parts of the study tell.
     *
     * @param opposite drivers that count the other way in most segments
     */
    static List<DriverWarning> of(DriverFrame frame, ColumnCounts counts, Set<String> opposite) {
        List<DriverWarning> warnings = new ArrayList<>();
        if (hasFewDetractors(frame, counts)) {
            warnings.add(DriverWarning.FEW_DETRACTORS);
        }
        if (frame.model().block().isOfComments()) {
            warnings.add(DriverWarning.COMMENTERS_ONLY);
        }
        if (!opposite.isEmpty()) {
            warnings.add(DriverWarning.SIGN_DIFFERS);
        }
        return warnings;
    }

    /** Drivers that clearly count one way over all answers, and the other way in most segments of a cut. */
    static Set<String> oppositeInSegments(DriverModel model, Ranking main, List<Ranking> rankings) {
        Set<String> opposite = new TreeSet<>();
        for (String set : model.segments()) {
            opposite.addAll(opposite(
                    main,
                    rankings.stream()
                            .filter(ranking -> ranking.segmentSet().equals(set))
                            .filter(ranking -> !ranking.result().isRefused())
                            .toList()));
        }
        return opposite;
    }

    /** A score made of promoters and detractors rests on the fewer of them. */
    private static boolean hasFewDetractors(DriverFrame frame, ColumnCounts counts) {
        return frame.layout(GramSet.ANSWERS).names(GramColumn.Role.OUTCOME).contains(DETRACTOR)
                && counts.of(GramSet.ANSWERS, DETRACTOR) < FEW_DETRACTORS;
    }

    private static List<String> opposite(Ranking main, List<Ranking> parts) {
        List<String> found = new ArrayList<>();
        List<DriverImportance> drivers = main.result().drivers();
        for (int j = 0; j < drivers.size(); j++) {
            @Nullable DriverEffect whole = drivers.get(j).effect();
            int opposite = 0;
            for (Ranking part : parts) {
                @Nullable DriverEffect effect = part.result().drivers().get(j).effect();
                opposite += effect != null && whole != null && effect.slope() * whole.direction() < 0 ? 1 : 0;
            }
            if (2 * opposite > parts.size()) {
                found.add(drivers.get(j).name());
            }
        }
        return found;
    }
}
