package io.levier.jobs.drivers;

import io.levier.common.config.DriverModel;
import io.levier.common.drivers.BucketGrams;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.Dominance;
import io.levier.common.drivers.DriverAnalysis;
import io.levier.common.drivers.DriverResult;
import io.levier.common.drivers.DriverSettings;
import io.levier.common.drivers.DriverWarning;
import io.levier.common.drivers.Mediation;
import io.levier.common.drivers.Moments;
import io.levier.common.drivers.PenaltyReward;
import io.levier.common.drivers.SimulatedGain;
import io.levier.common.drivers.SlopesApart;
import io.levier.common.drivers.ThemeRanking;
import io.levier.common.drivers.WithinCustomers;
import io.levier.common.stats.Confidence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the moments of a model say beside its main ranking: other outcomes, segments, periods, changes of the same
 * customer, low and high ratings apart, and what customers did afterwards. Nothing here reads a row again.
 */
final class ModelStudy {
    /** Draws behind intervals of rankings other than the main one. */
    static final int FEW_DRAWS = 199;

    /** Straight lines below this share of the answers cannot decide a ranking. */
    private static final double FEW_STRAIGHT_LINES = 0.05;

    private static final int MOST_VALUES = 30;

    private final DriverFrame frame;
    private final GramBook book;
    private final RespondentCounts respondents;
    private final DriverSettings settings;
    private final String outcome;
    private final List<Ranking> rankings = new ArrayList<>();
    private final Comparisons comparisons;
    private final Map<String, Mediation.Chain> chains = new LinkedHashMap<>();
    private Optional<WithinCustomers> within = Optional.empty();
    private Optional<PenaltyReward> asymmetry = Optional.empty();
    private Optional<Dominance> dominance = Optional.empty();
    private List<LeverStudy.Link> levers = List.of();
    private List<ThemeRanking.Theme> themes = List.of();
    private final Map<String, SlopesApart> apart = new HashMap<>();
    private final Map<Scenario, SimulatedGain> together = new EnumMap<>(Scenario.class);
    private final Set<DriverWarning> warnings = EnumSet.noneOf(DriverWarning.class);
    private final Set<String> opposite = new TreeSet<>();
    private double straightLiners;

    private ModelStudy(DriverFrame frame, GramBook book, RespondentCounts respondents, DriverSettings settings) {
        this.frame = frame;
        this.book = book;
        this.respondents = respondents;
        this.settings = settings;
        this.outcome = OutcomeColumns.main(frame.model());
        this.comparisons = new Comparisons(frame, book, respondents, settings.confidence());
    }

    /** Analyses all that the main ranking was not refused for. */
    static ModelStudy of(
            DriverFrame frame,
            GramBook book,
            RespondentCounts respondents,
            ColumnCounts counts,
            Map<String, String> themes,
            Confidence confidence,
            Ranking main) {
        DriverModel model = frame.model();
        DriverSettings settings = new DriverSettings(FEW_DRAWS, confidence, model.seed(), 0.05, model.adjustment());
        ModelStudy study = new ModelStudy(frame, book, respondents, settings);
        study.rankings.add(main);
        study.warnings.addAll(frame.warnings());
        if (!main.result().isRefused()) {
            study.otherOutcomes();
            study.segments();
            study.comparisons.periods();
            study.changes();
            study.asymmetry = TailStudy.of(frame, book, respondents, counts, settings);
            GramSet.OF_SOME_ANSWERS.stream().filter(frame::has).forEach(study::ofSomeAnswers);
            study.levers = LeverStudy.of(frame, book, respondents.complete(), counts, settings);
            study.dominance = PairStudy.of(frame, book);
            study.themes(themes);
            study.together.putAll(JointScenarios.of(frame, book, main, confidence));
            study.opposite.addAll(StudyWarnings.oppositeInSegments(frame.model(), main, study.rankings));
            study.warnings.addAll(StudyWarnings.of(frame, counts, study.opposite));
        }
        return study;
    }

    private void otherOutcomes() {
        OutcomeColumns.of(frame.model()).stream().skip(1).forEach(other -> {
            Design design = Design.of(frame.layout(GramSet.ANSWERS), other.name());
            BucketGrams grams = book.grams(design, GramBook.Part.ALL);
            rank(Ranking.TOTAL, Ranking.ALL, grams, design, respondents.persons());
        });
    }

    private Ranking rank(String segmentSet, String segmentKey, BucketGrams grams, Design design, long persons) {
        DriverResult result = new DriverAnalysis(settings).explain(grams, design, persons);
        Ranking ranking = new Ranking(design.outcome(), segmentSet, segmentKey, false, result, grams.rows(), persons);
        rankings.add(ranking);
        return ranking;
    }

    private void segments() {
        List<String> names = frame.segments();
        for (int segment = 0; segment < names.size(); segment++) {
            int index = segment;
            boolean isStraight = names.get(segment).equals(AnswerVectors.STRAIGHT_LINER);
            if (isStraight) {
                straightLines(segment);
            } else if (book.values(segment).size() > MOST_VALUES) {
                warnings.add(DriverWarning.MANY_SEGMENTS);
            } else {
                List<String> analysed = new ArrayList<>();
                for (String value : book.values(segment)) {
                    Ranking ranking = rank(
                            names.get(segment),
                            value,
                            book.grams(frame.design(), GramBook.Part.of(segment, value, true)),
                            frame.design(),
                            respondents.ofSegment(segment, value));
                    if (!ranking.result().isRefused()) {
                        analysed.add(value);
                        comparisons.withRest(segment, value);
                    }
                }
                comparisons.across(segment, analysed).ifPresent(found -> apart.put(names.get(index), found));
            }
        }
    }

    private void straightLines(int segment) {
        double all = weight(book.buckets(GramSet.ANSWERS));
        straightLiners = weight(book.buckets(GramSet.ANSWERS, GramBook.Part.of(segment, "yes", true))) / all;
        if (straightLiners > FEW_STRAIGHT_LINES) {
            warnings.add(DriverWarning.STRAIGHT_LINES);
            rank(
                    AnswerVectors.STRAIGHT_LINER,
                    "no",
                    book.grams(frame.design(), GramBook.Part.of(segment, "no", true)),
                    frame.design(),
                    respondents.ofSegment(segment, "no"));
        }
    }

    private static double weight(List<Moments> buckets) {
        return buckets.stream().mapToDouble(Moments::sumW).sum();
    }

    private void changes() {
        if (respondents.repeated() >= WithinCustomers.FEWEST_REPEATED) {
            within = Optional.of(WithinCustomers.of(
                    book.buckets(GramSet.ANSWERS), book.buckets(GramSet.BETWEEN), frame.design(), settings));
        }
    }

    private void ofSomeAnswers(GramSet set) {
        List<Moments> buckets = book.buckets(set);
        Design score = Design.of(frame.layout(set), outcome);
        for (OutcomeColumns other : OutcomeColumns.of(set)) {
            Design design = Design.of(frame.layout(set), other.name());
            Ranking ranking =
                    rank(Ranking.TOTAL, Ranking.ALL, BucketGrams.of(buckets, design), design, respondents.of(set));
            boolean isEnough = !ranking.result().isRefused()
                    && DriverAnalysis.refusal(buckets, score, respondents.of(set))
                            .isEmpty();
            boolean isOfAnswer = set.timing() == GramSet.Timing.ANSWER;
            if (isEnough && (isOfAnswer || set.timing() == GramSet.Timing.AFTER)) {
                comparisons.outcomes(buckets, score, design);
            }
            if (isEnough && !isOfAnswer) {
                chains.put(other.name(), chain(buckets, design));
            }
        }
    }

    private Mediation.Chain chain(List<Moments> buckets, Design design) {
        Mediation.Chain chain = Mediation.of(
                buckets, design.controls(), design.players(), outcome, design.outcome(), settings.confidence());
        boolean isPlacebo = design.outcome().equals(OutcomeColumns.REVENUE_BEFORE);
        if (isPlacebo && chain.scoreEffectP() < 1 - settings.confidence().level()) {
            warnings.add(DriverWarning.SELECTION);
        }
        return chain;
    }

    /** A driver without theme is one of its own. */
    private void themes(Map<String, String> declared) {
        Design design = frame.design();
        List<String> themeOf = design.players().stream()
                .map(player -> declared.getOrDefault(player.name(), player.name()))
                .toList();
        if (ThemeRanking.isOfUse(themeOf)) {
            themes = ThemeRanking.of(book.grams(design, GramBook.Part.ALL), design, themeOf, settings)
                    .themes();
        }
    }

    /** The main ranking first. */
    List<Ranking> rankings() {
        return rankings;
    }

    List<Comparison> comparisons() {
        return comparisons.found();
    }

    /** Chains from drivers over the score to each behaviour, by its name. */
    Map<String, Mediation.Chain> chains() {
        return chains;
    }

    /** Without enough customers who answered twice there is none. */
    Optional<WithinCustomers> within() {
        return within;
    }

    /** Customers who answered more than once. */
    long repeated() {
        return respondents.repeated();
    }

    Optional<PenaltyReward> asymmetry() {
        return asymmetry;
    }

    Optional<Dominance> dominance() {
        return dominance;
    }

    /** Empty where drivers have no themes. */
    List<ThemeRanking.Theme> themes() {
        return themes;
    }

    /** Whether slopes of all drivers together differ between the values of a cut, by its name. */
    Map<String, SlopesApart> apart() {
        return apart;
    }

    /** Gains of several drivers at once, where the model asks. */
    Map<Scenario, SimulatedGain> together() {
        return together;
    }

    /** What lies behind the ratings and the score; empty without levers. */
    List<LeverStudy.Link> levers() {
        return levers;
    }

    /** What a reader must know beside the warnings of the main ranking. */
    Set<DriverWarning> warnings() {
        return warnings;
    }

    /** Drivers that count one way over all answers, and the other way in most segments of a cut. */
    Set<String> oppositeInSegments() {
        return opposite;
    }

    /** Weighted share of the answers that rate five items or more all alike, 0..1. */
    double straightLiners() {
        return straightLiners;
    }
}
