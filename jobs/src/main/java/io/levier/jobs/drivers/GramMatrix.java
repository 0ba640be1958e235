package io.levier.jobs.drivers;

import io.levier.common.config.DriverModel;
import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.GramLayout;
import io.levier.common.drivers.Player;
import io.levier.jobs.drivers.DriverTerm.Derived;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one moment matrix, and how each comes from the vector of a row.
 *
 * @param places of the measure of each column in the vector; −1 for the constant
 * @param derivations of each column from its measure
 * @param factor place of what an answer counts for beside its own weight; −1 where that is 1
 */
record GramMatrix(GramLayout layout, List<Integer> places, List<Derivation> derivations, int factor)
        implements Serializable {

    /** What a filled vector lacks when it is not only drivers. */
    static final long UNKNOWN = -1;

    private static final int OWN_WEIGHT = -1;

    /** What importance looks like when there is none. */
    private static final Derived NOISE = new Derived(
            new GramColumn(AnswerVectors.PROBE, GramColumn.Role.PROBE, 0.5, 1),
            AnswerVectors.PROBE,
            new Derivation.Same());

    static Map<GramSet, GramMatrix> of(
            DriverModel model, ModelTerms terms, List<GramSet> ofSome, Map<String, Integer> places) {
        List<Derived> drivers = Stream.concat(
                        terms.controlColumns().stream(),
                        terms.drivers().stream().flatMap(term -> term.columns().stream()))
                .toList();
        List<Player> players = terms.drivers().stream().map(DriverTerm::player).toList();
        List<Derived> outcomes = outcomes(OutcomeColumns.of(model));
        List<Derived> answers = new ArrayList<>(drivers);
        answers.add(NOISE);
        answers.addAll(outcomes);
        terms.drivers().stream()
                .flatMap(term -> term.moves().stream())
                .map(DriverTerm.Move::derived)
                .forEach(answers::add);
        Map<GramSet, GramMatrix> matrices = new EnumMap<>(GramSet.class);
        GramMatrix ofAnswers = of(answers, players, places);
        matrices.put(GramSet.ANSWERS, ofAnswers);
        matrices.put(GramSet.BETWEEN, ofAnswers);
        if (!terms.rated().isEmpty()) {
            matrices.put(GramSet.TAILS, tails(terms, outcomes.get(0), places));
        }
        for (GramSet set : ofSome) {
            // How easy it was is not explained by how easy it was.
            List<DriverTerm> others = terms.drivers().stream()
                    .filter(term -> set != GramSet.EFFORT || !term.isEffort())
                    .toList();
            if (others.size() < 2) {
                continue;
            }
            List<Derived> columns = new ArrayList<>(terms.controlColumns(set));
            others.forEach(term -> columns.addAll(term.columns()));
            columns.add(NOISE);
            columns.add(outcomes.get(0));
            columns.addAll(outcomes(OutcomeColumns.of(set)));
            GramMatrix matrix = of(
                    columns,
                    others.stream()
                            .map(term -> term.player().withoutHeadrooms())
                            .toList(),
                    places);
            matrices.put(set, set == GramSet.BEHAVIOUR ? matrix.weightedBy(places) : matrix);
        }
        if (!terms.levers().isEmpty()) {
            matrices.put(GramSet.LEVERS, levers(terms, outcomes.get(0), places));
        }
        return matrices;
    }

    private static GramMatrix tails(ModelTerms terms, Derived outcome, Map<String, Integer> places) {
        List<Derived> columns = new ArrayList<>(terms.controlColumns());
        List<Player> pairs = new ArrayList<>();
        terms.drivers()
                .forEach(term -> term.tails().ifPresent(tails -> {
                    columns.addAll(List.of(tails.low(), tails.high()));
                    pairs.add(Player.group(
                            term.player().name(),
                            tails.low().column().name(),
                            tails.high().column().name()));
                }));
        columns.add(outcome);
        return of(columns, pairs, places);
    }

    private static GramMatrix levers(ModelTerms terms, Derived outcome, Map<String, Integer> places) {
        List<Derived> columns = new ArrayList<>(terms.controlColumns());
        terms.levers().forEach(lever -> columns.addAll(List.of(lever.value(), lever.absent())));
        terms.levers().forEach(lever -> columns.addAll(lever.limits()));
        columns.addAll(terms.ratings());
        columns.add(outcome);
        return of(columns, terms.levers().stream().map(LeverTerm::player).toList(), places);
    }

    private static List<Derived> outcomes(List<OutcomeColumns> outcomes) {
        return outcomes.stream()
                .map(outcome -> new Derived(outcome.column(), outcome.name(), new Derivation.Same()))
                .toList();
    }

    private static GramMatrix of(List<Derived> derived, List<Player> players, Map<String, Integer> places) {
        List<GramColumn> columns = new ArrayList<>(List.of(GramColumn.ONE));
        List<Integer> at = new ArrayList<>(List.of(-1));
        List<Derivation> derivations = new ArrayList<>(List.of(new Derivation.Same()));
        for (Derived column : derived) {
            columns.add(column.column());
            at.add(places.get(column.measure()));
            derivations.add(column.derivation());
        }
        return new GramMatrix(new GramLayout(columns, players), at, derivations, OWN_WEIGHT);
    }

    private GramMatrix weightedBy(Map<String, Integer> measures) {
        return new GramMatrix(
                layout, places, derivations, measures.getOrDefault(CustomersAtRisk.RESPONSE_FACTOR, OWN_WEIGHT));
    }

    /** What a row counts for in this matrix beside its own weight; NaN where that is not known. */
    double factor(double[] measures) {
        return factor == OWN_WEIGHT ? 1 : measures[factor];
    }

    /**
     * Computes the columns of a row.
     *
     * @param v of as many places as the layout has columns
     * @param measures of the row, NaN where one is not known
     * @return the players that are missing, bit j for player j, whose columns then hold their shift; {@link #UNKNOWN}
     *     when something else is
     */
    long fill(double[] v, double[] measures) {
        v[0] = 1;
        boolean isKnown = !Double.isNaN(factor(measures));
        for (int i = 1; i < v.length; i++) {
            v[i] = derivations.get(i).of(measures[places.get(i)]);
            isKnown &= !Double.isNaN(v[i]);
        }
        return isKnown ? 0 : Double.isNaN(factor(measures)) ? UNKNOWN : missing(v);
    }

    /** The measures of a row of {@link AnswerVectors}, NaN where one is not known. */
    static double[] measures(Row row) {
        List<@Nullable Double> values = row.getList(GramPass.VECTOR);
        double[] measures = new double[values.size()];
        int place = 0;
        for (Double value : values) {
            measures[place++] = value == null ? Double.NaN : value;
        }
        return measures;
    }

    private long missing(double[] v) {
        long missing = 0;
        for (int j = 0; j < layout.players().size(); j++) {
            for (String name : layout.players().get(j).columns()) {
                int place = layout.position(name);
                if (Double.isNaN(v[place])) {
                    missing |= 1L << j;
                    v[place] = layout.columns().get(place).shift();
                }
            }
        }
        return Arrays.stream(v).anyMatch(Double::isNaN) ? UNKNOWN : missing;
    }
}
