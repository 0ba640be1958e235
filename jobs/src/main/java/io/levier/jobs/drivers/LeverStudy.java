package io.levier.jobs.drivers;

import io.levier.common.drivers.Design;
import io.levier.common.drivers.DriverAnalysis;
import io.levier.common.drivers.DriverEffect;
import io.levier.common.drivers.DriverImportance;
import io.levier.common.drivers.DriverResult;
import io.levier.common.drivers.DriverSettings;
import io.levier.common.drivers.Gram;
import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.Moments;
import io.levier.common.drivers.Player;
import io.levier.common.drivers.Threshold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Operations that may lie behind the ratings: every rating, and the score itself, explained by all levers together, and
 * for each lever the limit above which it parts the ratings most. Levers compete with each other only, never with ratings.
 */
final class LeverStudy {

    /** Fewer answers of customers a lever concerns say nothing about it. */
    static final long FEWEST = 30;

    private final DriverFrame frame;
    private final DriverSettings settings;
    private final List<Moments> buckets;
    /** All buckets together. */
    private final Moments total;

    private final long persons;
    private final ColumnCounts counts;
    private final List<Link> links = new ArrayList<>();

    private LeverStudy(
            DriverFrame frame, List<Moments> buckets, long persons, ColumnCounts counts, DriverSettings settings) {
        this.frame = frame;
        this.buckets = buckets;
        this.total = new Moments(frame.layout(GramSet.LEVERS));
        buckets.forEach(total::merge);
        this.persons = persons;
        this.counts = counts;
        this.settings = settings;
    }

    /**
     * What goes with a lever.
     *
     * @param target driver id of the rating, or the model's outcome
     * @param answers of customers the lever concerns
     * @param mean of the lever over these answers, in its unit
     * @param rSquared of the target, by all levers together
     * @param result of the lever among all levers
     * @param effect per unit of the lever, all other levers held
     * @param adjustedP of the effect, over all levers and targets of the model
     * @param beginning where it begins; none without limits to choose from
     */
    record Link(
            LeverTerm lever,
            String target,
            long answers,
            double mean,
            double rSquared,
            DriverImportance result,
            DriverEffect effect,
            double adjustedP,
            Optional<Beginning> beginning) {

        private Link withAdjustedP(double p) {
            return new Link(lever, target, answers, mean, rSquared, result, effect, p, beginning);
        }
    }

    /**
     * The limit that parts a target most.
     *
     * @param limit in the unit of the lever
     * @param beyond share of the answers concerned that lie above it, 0..1
     */
    record Beginning(double limit, Threshold threshold, double beyond) {}

    /** Empty where the model has no levers. */
    static List<Link> of(DriverFrame frame, GramBook book, long persons, ColumnCounts counts, DriverSettings settings) {
        if (!frame.has(GramSet.LEVERS)) {
            return List.of();
        }
        LeverStudy study = new LeverStudy(frame, book.buckets(GramSet.LEVERS), persons, counts, settings);
        List<String> targets = new ArrayList<>();
        frame.terms().ratings().forEach(rating -> targets.add(rating.column().name()));
        targets.add(OutcomeColumns.main(frame.model()));
        List<LeverTerm> told =
                frame.terms().levers().stream().filter(study::isTold).toList();
        if (!told.isEmpty()) {
            targets.forEach(target -> study.explain(target, told));
        }
        double[] adjusted = settings.adjustment()
                .adjust(study.links.stream()
                        .mapToDouble(link -> link.effect().pValue())
                        .toArray());
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            links.add(study.links.get(i).withAdjustedP(adjusted[i]));
        }
        return links;
    }

    private long concerned(LeverTerm lever) {
        return counts.rows(GramSet.LEVERS)
                - counts.of(GramSet.LEVERS, lever.absent().column().name());
    }

    private boolean isTold(LeverTerm lever) {
        return concerned(lever) >= FEWEST;
    }

    /** Of customers the lever concerns: those it does not stand at its origin. */
    private double mean(LeverTerm lever) {
        GramColumn value = lever.value().column();
        Gram gram = sum(value.name(), lever.absent().column().name());
        double absent = gram.mean(2);
        return (gram.mean(1) - absent * value.shift()) / (1 - absent);
    }

    private Gram sum(String... columns) {
        List<String> names = new ArrayList<>(List.of(GramColumn.ONE.name()));
        names.addAll(Arrays.asList(columns));
        return Gram.of(total, names);
    }

    private void explain(String target, List<LeverTerm> told) {
        List<String> controls = frame.layout(GramSet.LEVERS).names(GramColumn.Role.CONTROL);
        List<Player> players = told.stream().map(LeverTerm::player).toList();
        Design design = new Design(controls, players, target, List.of());
        DriverResult result = new DriverAnalysis(settings).explain(buckets, design, persons);
        if (result.fit() == null) {
            return;
        }
        for (int j = 0; j < told.size(); j++) {
            LeverTerm lever = told.get(j);
            DriverImportance importance = result.drivers().get(j);
            @Nullable DriverEffect effect = importance.effect();
            if (effect != null) {
                links.add(new Link(
                        lever,
                        target,
                        concerned(lever),
                        mean(lever),
                        result.fit().rSquared(),
                        importance,
                        effect,
                        effect.pValue(),
                        beginning(lever, controls, target)));
            }
        }
    }

    /** Among the limits with enough customers on both sides. */
    private Optional<Beginning> beginning(LeverTerm lever, List<String> controls, String target) {
        SortedMap<String, Double> limits = new TreeMap<>();
        for (int i = 0; i < lever.limits().size(); i++) {
            String name = lever.limits().get(i).column().name();
            if (isParted(lever, name)) {
                limits.put(name, lever.lever().limits().get(i));
            }
        }
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        List<String> held = new ArrayList<>(controls);
        held.add(lever.absent().column().name());
        List<String> rising = lever.limits().stream()
                .map(limit -> limit.column().name())
                .filter(limits::containsKey)
                .toList();
        Threshold found = Threshold.search(buckets, rising, held, target, settings.confidence(), settings.seed());
        double limit = Objects.requireNonNull(limits.get(found.limit()));
        return Optional.of(new Beginning(limit, found, (double) beyond(found.limit()) / concerned(lever)));
    }

    private long beyond(String limit) {
        return counts.of(GramSet.LEVERS, limit);
    }

    private boolean isParted(LeverTerm lever, String limit) {
        long beyond = beyond(limit);
        return beyond >= FEWEST && concerned(lever) - beyond >= FEWEST;
    }
}
