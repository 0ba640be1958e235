package io.levier.jobs.generate.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.drivers.BucketGrams;
import io.levier.common.drivers.ClusterErrors;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.DriverAnalysis;
import io.levier.common.drivers.DriverImportance;
import io.levier.common.drivers.DriverSettings;
import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.GramLayout;
import io.levier.common.drivers.LeastSquares;
import io.levier.common.drivers.Moments;
import io.levier.common.drivers.Player;
import io.levier.common.drivers.ScoreMeat;
import io.levier.common.drivers.SimulatedGain;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Scale;
import io.levier.jobs.generate.company.SurveyKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Of 200 companies that differ by chance alone, 95 % intervals hold the planted truth in 95 of 100: effects with customers
 * left out bucket by bucket, effects with the errors by customer that are published, and gains of one step more.
 */
class PlantedCoverageTest {
    private static final int COMPANIES = 200;
    private static final int CUSTOMERS = 800;
    private static final int BUCKETS = 128;
    private static final int DRIVERS = Ratings.DRIVERS.size();
    private static final int HIGHEST = 10;
    private static final GramLayout LAYOUT = layout();

    /** What the answers of one company say of every driver. */
    private record Estimates(List<Interval> effects, List<Interval> byCustomer, List<SimulatedGain> gains) {}

    @Test
    void intervalsHoldWhatWasPlanted() {
        List<Estimates> found = IntStream.range(0, COMPANIES)
                .mapToObj(seed -> estimates(new Company(new Scale(seed, CUSTOMERS, 24, LocalDate.of(2026, 6, 30)))))
                .toList();
        int[] effects = new int[DRIVERS];
        int[] byCustomer = new int[DRIVERS];
        int[] gains = new int[DRIVERS];
        for (int d = 0; d < DRIVERS; d++) {
            int driver = d;
            double planted = Ratings.DRIVERS.get(d).points();
            // How many rate lower than the best there is, is not planted: all companies together tell.
            double move = found.stream()
                    .mapToDouble(company -> company.gains().get(driver).meanMove())
                    .average()
                    .orElseThrow();
            for (Estimates company : found) {
                effects[d] += company.effects().get(d).holds(planted) ? 1 : 0;
                byCustomer[d] += company.byCustomer().get(d).holds(planted) ? 1 : 0;
                gains[d] += company.gains().get(d).interval().holds(planted * move) ? 1 : 0;
            }
        }
        assertHeld("effects without a bucket", effects);
        assertHeld("effects by customer", byCustomer);
        assertHeld("gains", gains);
    }

    private static void assertHeld(String what, int... held) {
        double all = IntStream.of(held).sum() / (double) (COMPANIES * DRIVERS);
        assertTrue(all > 0.92 && all < 0.98, what + ": intervals hold the truth in " + all);
        for (int d = 0; d < DRIVERS; d++) {
            // 200 companies tell a share of 0.95 to 0.015: four such errors.
            assertEquals(
                    0.95,
                    held[d] / (double) COMPANIES,
                    0.06,
                    what + " of " + Ratings.DRIVERS.get(d).id());
        }
    }

    private static GramLayout layout() {
        List<GramColumn> columns = new ArrayList<>(List.of(GramColumn.ONE));
        List<Player> players = new ArrayList<>();
        Ratings.DRIVERS.forEach(driver -> {
            columns.add(GramColumn.driver(driver.id(), 7));
            players.add(Player.of(driver.id()).withHeadrooms(List.of(driver.id() + ".plus_one")));
        });
        columns.add(GramColumn.outcome("nps_points", 0));
        Ratings.DRIVERS.forEach(
                driver -> columns.add(new GramColumn(driver.id() + ".plus_one", GramColumn.Role.HEADROOM, 0, 1)));
        return new GramLayout(columns, players);
    }

    /** The answers of each customer, in no bucket yet. */
    private static List<List<double[]>> answers(Company company) {
        List<List<double[]>> customers = new ArrayList<>();
        for (int customer = 0; customer < company.scale().customers(); customer++) {
            List<double[]> rows = new ArrayList<>();
            CustomerStory story = CustomerStory.of(company, customer);
            for (Invitation invitation : story.invitations()) {
                if (invitation.kind() == SurveyKind.RELATIONAL
                        && invitation.progress().isAnswered()) {
                    rows.add(row(story.relational(invitation)));
                }
            }
            customers.add(rows);
        }
        return customers;
    }

    private static double[] row(RelationalAnswers given) {
        double[] row = new double[2 * DRIVERS + 2];
        row[0] = 1;
        for (int d = 0; d < DRIVERS; d++) {
            int rating = given.ratings().at(d);
            row[d + 1] = rating;
            row[DRIVERS + 2 + d] = Math.min(rating + 1, HIGHEST) - rating;
        }
        int likelihood = given.likelihoodToRecommend();
        row[DRIVERS + 1] = likelihood >= 9 ? 100 : likelihood < 7 ? -100 : 0;
        return row;
    }

    private static Estimates estimates(Company company) {
        List<List<double[]>> customers = answers(company);
        List<Moments> buckets =
                IntStream.range(0, BUCKETS).mapToObj(k -> new Moments(LAYOUT)).toList();
        for (int customer = 0; customer < customers.size(); customer++) {
            for (double[] row : customers.get(customer)) {
                buckets.get(customer % BUCKETS).add(row, 1);
            }
        }
        Design design = Design.of(LAYOUT, "nps_points");
        BucketGrams grams = BucketGrams.of(buckets, design);
        long persons = customers.stream().filter(rows -> !rows.isEmpty()).count();
        // Shares are not looked at: one draw is enough.
        List<DriverImportance> drivers = new DriverAnalysis(
                        DriverSettings.seeded(1).withDraws(1))
                .explain(grams, design, persons)
                .drivers();
        ScoreMeat scores = new ScoreMeat(LeastSquares.of(design.correlation(grams.total())));
        for (List<double[]> rows : customers) {
            rows.forEach(row -> scores.add(Arrays.copyOfRange(row, 1, DRIVERS + 1), row[DRIVERS + 1], 1));
            scores.endCluster();
        }
        ClusterErrors errors = ClusterErrors.of(scores);
        return new Estimates(
                drivers.stream()
                        .map(driver -> Objects.requireNonNull(driver.effect()).interval())
                        .toList(),
                IntStream.range(0, DRIVERS)
                        .mapToObj(d -> errors.interval(d, Confidence.P95))
                        .toList(),
                drivers.stream().map(driver -> driver.gains().get(0)).toList());
    }
}
