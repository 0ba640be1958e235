package io.levier.jobs.drivers;

import io.levier.common.drivers.DriverEffect;
import io.levier.common.drivers.DriverImportance;
import io.levier.common.drivers.DriverWarning;
import io.levier.common.drivers.Gram;
import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.GramLayout;
import io.levier.common.drivers.Moments;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader of the main ranking must know that only other parts of the study tell. */
final class StudyWarnings {
    private static final int FEW_DETRACTORS = 30;

    private StudyWarnings() {}

    static List<DriverWarning> of(DriverFrame frame, GramBook book, Ranking main, List<Ranking> rankings) {
        List<DriverWarning> warnings = new ArrayList<>();
        if (hasFewDetractors(frame, book)) {
            warnings.add(DriverWarning.FEW_DETRACTORS);
        }
        boolean differs = frame.model().segments().stream()
                .anyMatch(set -> signDiffers(
                        main,
                        rankings.stream()
                                .filter(ranking -> ranking.segmentSet().equals(set))
                                .filter(ranking -> !ranking.result().isRefused())
                                .toList()));
        if (differs) {
            warnings.add(DriverWarning.SIGN_DIFFERS);
        }
        return warnings;
    }

    /** A score made of promoters and detractors rests on the fewer of them. */
    private static boolean hasFewDetractors(DriverFrame frame, GramBook book) {
        GramLayout layout = frame.layout(GramSet.ANSWERS);
        if (!layout.names(GramColumn.Role.OUTCOME).contains("detractor")) {
            return false;
        }
        Moments all = new Moments(layout);
        book.buckets(GramSet.ANSWERS).forEach(all::merge);
        Gram gram = Gram.of(all, List.of(GramColumn.ONE.name(), "detractor"));
        return gram.mean(1) / 100 * gram.rows() < FEW_DETRACTORS;
    }

    /** Whether a driver clearly counts one way over all answers, and the other way in most segments of a cut. */
    private static boolean signDiffers(Ranking main, List<Ranking> parts) {
        List<DriverImportance> drivers = main.result().drivers();
        for (int j = 0; j < drivers.size(); j++) {
            @Nullable DriverEffect whole = drivers.get(j).effect();
            int opposite = 0;
            for (Ranking part : parts) {
                @Nullable DriverEffect effect = part.result().drivers().get(j).effect();
                opposite += effect != null && whole != null && effect.slope() * whole.direction() < 0 ? 1 : 0;
            }
            if (2 * opposite > parts.size()) {
                return true;
            }
        }
        return false;
    }
}
