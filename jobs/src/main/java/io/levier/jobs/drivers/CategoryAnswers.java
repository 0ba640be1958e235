package io.levier.jobs.drivers;

import io.levier.common.drivers.Design;
import io.levier.common.drivers.Gram;
import io.levier.common.drivers.LeastSquares;
import io.levier.common.drivers.Moments;
import io.levier.common.model.ClusterScores;
import io.levier.common.model.FitShares;
import io.levier.common.model.LikelihoodFit;
import io.levier.common.model.LogisticFit;
import io.levier.common.model.MarginalEffects;
import io.levier.common.model.OrdinalGain;
import io.levier.common.model.OrdinalLogit;
import io.levier.common.model.OutcomePatterns;
import io.levier.common.model.SandwichErrors;
import io.levier.common.problem.GateFailed;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** The complete answers of a set, arranged to explain one outcome of two categories or three ordered ones. */
final class CategoryAnswers {

    /** Fewer answers per term fit noise. */
    private static final int FEWEST_PER_TERM = 10;

    private static final int MOST_SHARED = 8;

    /** Patterns times sets of drivers: some seconds. */
    private static final long MOST_FITTED = 3_000_000;

    private static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    /** An answer: its customer, its weight, what it says. */
    private record Answer(String customer, double weight, int category, List<Double> x, List<Double> moves) {
        double[] values(int... places) {
            return Arrays.stream(places).mapToDouble(x::get).toArray();
        }

        Answer only(int... places) {
            return new Answer(
                    customer,
                    weight,
                    category,
                    Arrays.stream(places).mapToObj(x::get).toList(),
                    moves);
        }
    }

    /** What a fit says of a predictor beside its coefficient. */
    private record Effect(double percent, Interval interval) {}

    private final String outcome;
    private final int categories;
    private final Design design;
    private final List<String> predictors;
    private final List<Answer> answers;
    private final Moments moments;
    private final int[] all;
    private final List<ScenarioShift> shifts;

    /** @param rows of the frame, the answers of a customer together */
    CategoryAnswers(DriverFrame frame, GramSet set, String outcome, int categories, List<Row> rows) {
        GramMatrix matrix = frame.matrix(set);
        this.shifts = set == GramSet.ANSWERS ? ScenarioShift.of(frame) : List.of();
        this.outcome = outcome;
        this.categories = categories;
        this.moments = new Moments(matrix.layout());
        Design whole = Design.of(matrix.layout(), outcome);
        List<String> names = predictors(whole);
        int[] places =
                names.stream().mapToInt(name -> matrix.layout().position(name)).toArray();
        List<Answer> read = new ArrayList<>();
        int last = matrix.layout().position(outcome);
        double[] v = new double[matrix.layout().size()];
        for (Row row : rows) {
            double[] measures = GramMatrix.measures(row);
            if (matrix.fill(v, measures) == 0) {
                double weight = row.getDouble(3) * matrix.factor(measures);
                moments.add(v, weight);
                read.add(new Answer(
                        row.getString(2),
                        weight,
                        category(v[last]),
                        Arrays.stream(places).mapToObj(place -> v[place]).toList(),
                        shifts.stream().map(shift -> shift.of(measures)).toList()));
            }
        }
        this.design = new Design(fittable(whole, moments, categories, read), whole.players(), outcome, whole.probe());
        this.predictors = predictors(design);
        this.all = IntStream.range(0, predictors.size()).toArray();
        int[] kept = predictors.stream().mapToInt(names::indexOf).toArray();
        this.answers = read.stream().map(answer -> answer.only(kept)).toList();
    }

    private static List<String> predictors(Design design) {
        List<String> names = new ArrayList<>(design.controls());
        design.players().forEach(player -> names.addAll(player.columns()));
        return names;
    }

    /**
     * Controls with a coefficient: not those that repeat others, nor those that a category has one value of, such as a month
     * in which nobody left, whose log-odds have no end.
     */
    private static List<String> fittable(Design whole, Moments moments, int categories, List<Answer> read) {
        if (moments.rows() == 0) {
            return List.of();
        }
        LeastSquares linear = LeastSquares.of(whole.correlation(Gram.of(moments, whole.columns())));
        return IntStream.range(0, whole.controls().size())
                .filter(linear::takesPart)
                .filter(place -> IntStream.range(0, categories).allMatch(category -> varies(place, category, read)))
                .mapToObj(whole.controls()::get)
                .toList();
    }

    private static boolean varies(int place, int category, List<Answer> read) {
        return read.stream()
                        .filter(answer -> answer.category() == category)
                        .map(answer -> answer.x().get(place))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /** Outcomes are 0 and 100, or −100, 0 and 100. */
    private int category(double value) {
        return (int) Math.rint(value / 100) + categories - 2;
    }

    /** @throws GateFailed where answers are too few, or a predictor is constant, repeats others or separates the categories */
    CategoryFit fit(Confidence confidence) {
        if (answers.size() < (long) FEWEST_PER_TERM * predictors.size()) {
            throw new GateFailed(
                    answers.size() + " complete answers are fewer than " + FEWEST_PER_TERM + " for each of "
                            + predictors.size() + " terms",
                    "widen the answers of the model, or name fewer items");
        }
        OutcomePatterns patterns = patterns(all);
        return categories == 2 ? logit(patterns, confidence) : ordinal(patterns, confidence);
    }

    private CategoryFit logit(OutcomePatterns patterns, Confidence confidence) {
        LogisticFit fit = LogisticFit.of(patterns);
        SandwichErrors errors =
                errors(fit, answer -> fit.score(answer.values(all), answer.category(), answer.weight()));
        MarginalEffects effects = MarginalEffects.of(fit, errors, patterns);
        return told("logit", fit, errors, 1, shares(patterns), Map.of(), j -> {
            Interval parts = effects.interval(j, confidence);
            return new Effect(100 * effects.effect(j), new Interval(100 * parts.low(), 100 * parts.high()));
        });
    }

    private CategoryFit ordinal(OutcomePatterns patterns, Confidence confidence) {
        OrdinalLogit fit = OrdinalLogit.of(patterns);
        SandwichErrors errors =
                errors(fit, answer -> fit.score(answer.values(all), answer.category(), answer.weight()));
        return told(
                "ordinal",
                fit,
                errors,
                fit.parameterOf(0),
                noShares(),
                gains(fit, errors, confidence),
                j -> new Effect(Double.NaN, UNKNOWN));
    }

    private Map<String, CategoryFit.Gain> gains(OrdinalLogit fit, SandwichErrors errors, Confidence confidence) {
        Map<String, CategoryFit.Gain> gains = new HashMap<>();
        for (int i = 0; i < shifts.size(); i++) {
            int predictor = predictors.indexOf(shifts.get(i).predictor());
            OrdinalGain gain = new OrdinalGain(fit, errors);
            for (Answer answer : answers) {
                double[] moved = answer.values(all);
                moved[predictor] += answer.moves().get(i);
                gain.add(answer.values(all), moved, answer.weight());
            }
            gains.put(shifts.get(i).moves(), new CategoryFit.Gain(gain.gain(), gain.interval(confidence)));
        }
        return gains;
    }

    private SandwichErrors errors(LikelihoodFit fit, Function<Answer, double[]> score) {
        ClusterScores scores = new ClusterScores(fit.parameters());
        String customer = "";
        for (Answer answer : answers) {
            if (!answer.customer().equals(customer)) {
                scores.endCluster();
                customer = answer.customer();
            }
            scores.add(score.apply(answer));
        }
        scores.endCluster();
        return SandwichErrors.of(fit, scores);
    }

    private OutcomePatterns patterns(int... places) {
        OutcomePatterns.Collector collector = OutcomePatterns.collect(
                Arrays.stream(places).mapToObj(predictors::get).toList(), categories);
        answers.forEach(answer -> collector.add(answer.values(places), answer.category(), answer.weight()));
        return collector.patterns();
    }

    private double[] noShares() {
        double[] none = new double[design.players().size()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /** Of McFadden's R² beyond that of the controls; NaN where there are too many sets of drivers to fit them all. */
    private double[] shares(OutcomePatterns patterns) {
        int players = design.players().size();
        if (players > MOST_SHARED || ((long) patterns.size() << players) > MOST_FITTED) {
            return noShares();
        }
        double[] parts = FitShares.of(players, chosen -> {
            int[] places = Arrays.stream(all)
                    .filter(j -> j < design.controls().size() || chosen[player(j)])
                    .toArray();
            return places.length == 0 ? 0 : LogisticFit.of(patterns(places)).mcFadden();
        });
        double whole = Arrays.stream(parts).sum();
        return Arrays.stream(parts).map(part -> part / whole).toArray();
    }

    /** Whose column a predictor behind the controls is. */
    private int player(int predictor) {
        int player = 0;
        while (player + 1 < design.players().size() && predictor >= design.firstPredictor(player + 1)) {
            player++;
        }
        return player;
    }

    private CategoryFit told(
            String family,
            LikelihoodFit fit,
            SandwichErrors errors,
            int first,
            double[] shares,
            Map<String, CategoryFit.Gain> gains,
            IntFunction<Effect> effects) {
        LeastSquares linear = LeastSquares.of(design.correlation(Gram.of(moments, design.columns())));
        List<CategoryFit.Term> terms = new ArrayList<>();
        for (int j = design.controls().size(); j < predictors.size(); j++) {
            int player = player(j);
            Effect effect = effects.apply(j);
            terms.add(new CategoryFit.Term(
                    predictors.get(j),
                    design.players().get(player).name(),
                    fit.parameter(first + j),
                    errors.error(first + j),
                    errors.pValue(first + j),
                    effect.percent(),
                    effect.interval(),
                    linear.slope(j),
                    design.firstPredictor(player) == j ? shares[player] : Double.NaN));
        }
        return new CategoryFit(outcome, family, answers.size(), fit.mcFadden(), terms, gains);
    }
}
