package io.levier.jobs.generate.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Driver;
import io.levier.jobs.generate.company.Scale;
import io.levier.jobs.generate.company.SurveyKind;
import io.levier.jobs.generate.company.Training;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The weights a regression finds are the weights that were planted. */
class PlantedDriversTest {
    private static final Company COMPANY = new Company(new Scale(23, 12_000, 30, LocalDate.of(2026, 6, 30)));
    private static final Circumstances QUIET = new Circumstances(0, -1, false, false, false);
    private static final int DRIVERS = Ratings.DRIVERS.size();

    @Test
    void aRegressionOfAMillionAnswersFindsEveryWeightAndTheirOrder() {
        int answers = 1_000_000;
        Draws draws = Draws.of(17, Stream.ANSWERS, 0);
        NormalEquations equations = new NormalEquations(DRIVERS + 1);
        double squares = 0;
        int outOfBounds = 0;
        for (int i = 0; i < answers; i++) {
            double satisfaction = draws.gaussian();
            Circumstances circumstances = draws.chance(0.8)
                    ? QUIET
                    : new Circumstances(draws.below(4), draws.uniform(0, 30), true, draws.chance(0.5), true);
            Ratings ratings = Ratings.draw(satisfaction, circumstances, draws);
            double lean = NpsModel.lean(ratings, draws.uniform(-Profile.NPS_EFFECT_BOUND, Profile.NPS_EFFECT_BOUND));
            outOfBounds += NpsModel.isHeldBack(lean) ? 1 : 0;
            double points = points(NpsModel.likelihoodToRecommend(lean, draws));
            equations.add(row(ratings), points, 1);
            squares += points * points;
        }
        assertTrue(outOfBounds < 0.01 * answers, "held back: " + outOfBounds);
        double[] found = equations.solution();
        double[][] inverse = equations.inverse();
        double variance = squares / answers;
        for (int d = 0; d < DRIVERS; d++) {
            double error = Math.sqrt(variance * inverse[d][d]);
            double planted = Ratings.DRIVERS.get(d).points();
            assertEquals(planted, found[d], 3 * error, Ratings.DRIVERS.get(d) + " with error " + error);
            if (d > 0 && Ratings.DRIVERS.get(d).points() > 0) {
                assertTrue(found[d] < found[d - 1], Ratings.DRIVERS.get(d) + " outranks the one before");
            }
        }
    }

    @Test
    void theAnswersOfWholeStoriesCarryTheSameWeights() {
        NormalEquations equations = new NormalEquations(DRIVERS + 1);
        double squares = 0;
        int answers = 0;
        for (int customer = 0; customer < COMPANY.scale().customers(); customer++) {
            CustomerStory story = CustomerStory.of(COMPANY, customer);
            for (Invitation invitation : story.invitations()) {
                if (invitation.kind() == SurveyKind.RELATIONAL
                        && invitation.progress().isAnswered()) {
                    RelationalAnswers given = story.relational(invitation);
                    double points = points(given.likelihoodToRecommend());
                    equations.add(row(given.ratings()), points, 1);
                    squares += points * points;
                    answers++;
                }
            }
        }
        assertTrue(answers > 12_000, "answers: " + answers);
        double[] found = equations.solution();
        double[][] inverse = equations.inverse();
        for (int d = 0; d < DRIVERS; d++) {
            double error = Math.sqrt(squares / answers * inverse[d][d]);
            assertEquals(
                    Ratings.DRIVERS.get(d).points(),
                    found[d],
                    3 * error,
                    Ratings.DRIVERS.get(d).id());
        }
    }

    @Test
    void ratingsSpreadAndCorrelateAsPeoplesDo() {
        int answers = 100_000;
        Draws draws = Draws.of(5, Stream.ANSWERS, 1);
        double[] sums = new double[DRIVERS];
        double[][] products = new double[DRIVERS][DRIVERS];
        for (int i = 0; i < answers; i++) {
            Ratings ratings = Ratings.draw(draws.gaussian(), QUIET, draws);
            for (int a = 0; a < DRIVERS; a++) {
                sums[a] += ratings.at(a);
                for (int b = 0; b < DRIVERS; b++) {
                    products[a][b] += ratings.at(a) * ratings.at(b);
                }
            }
        }
        double correlations = 0;
        for (int a = 0; a < DRIVERS; a++) {
            double spread = Math.sqrt(covariance(products, sums, a, a, answers));
            assertTrue(spread > 1.5 && spread < 2.0, Ratings.DRIVERS.get(a) + " spreads by " + spread);
            for (int b = 0; b < a; b++) {
                correlations += covariance(products, sums, a, b, answers)
                        / spread
                        / Math.sqrt(covariance(products, sums, b, b, answers));
            }
        }
        assertEquals(0.30, correlations / (DRIVERS * (DRIVERS - 1) / 2.0), 0.02);
    }

    @Test
    void aDifferenceInDifferencesFindsTheTraining() {
        int position = Ratings.DRIVERS.indexOf(Driver.FIRST_TIME_RIGHT);
        double[][] sums = new double[4][3];
        for (int customer = 0; customer < COMPANY.scale().customers(); customer++) {
            CustomerStory story = CustomerStory.of(COMPANY, customer);
            for (Invitation invitation : story.invitations()) {
                if (invitation.kind() == SurveyKind.RELATIONAL
                        && invitation.progress().isAnswered()) {
                    boolean treated = COMPANY.training().reaches(story.profile().team());
                    boolean after =
                            invitation.completedAt() >= COMPANY.training().startsAt();
                    double rating = story.relational(invitation).ratings().at(position);
                    double[] cell = sums[(treated ? 2 : 0) + (after ? 1 : 0)];
                    cell[0]++;
                    cell[1] += rating;
                    cell[2] += rating * rating;
                }
            }
        }
        double effect = mean(sums[3]) - mean(sums[2]) - (mean(sums[1]) - mean(sums[0]));
        double variance = 0;
        for (double[] cell : sums) {
            variance += (cell[2] / cell[0] - mean(cell) * mean(cell)) / cell[0];
        }
        double error = Math.sqrt(variance);
        assertTrue(error < 0.08, "the test is too weak to tell: " + error);
        assertEquals(Training.EFFECT, effect, 3 * error);
    }

    @Test
    void theTrainingWorksMostlyOnOpinionsDirectly() {
        int answers = 200_000;
        int position = Ratings.DRIVERS.indexOf(Driver.FIRST_TIME_RIGHT);
        Circumstances trained = new Circumstances(0, -1, false, false, true);
        double difference = 0;
        for (int i = 0; i < answers; i++) {
            double satisfaction = Draws.of(1, Stream.LIFE, i).gaussian();
            difference += Ratings.draw(satisfaction, trained, Draws.of(1, Stream.ANSWERS, i))
                            .at(position)
                    - Ratings.draw(satisfaction, QUIET, Draws.of(1, Stream.ANSWERS, i))
                            .at(position);
        }
        assertEquals(Training.EFFECT - 0.025, difference / answers, 0.015);
    }

    @Test
    void ratingsFollowOperations() {
        Draws draws = Draws.of(2, Stream.ANSWERS, 2);
        Circumstances bad = new Circumstances(3, 40, true, true, false);
        int answers = 20_000;
        double[] lost = new double[DRIVERS];
        for (int i = 0; i < answers; i++) {
            double satisfaction = draws.gaussian();
            Ratings quiet = Ratings.draw(satisfaction, QUIET, draws);
            Ratings hit = Ratings.draw(satisfaction, bad, draws);
            for (int d = 0; d < DRIVERS; d++) {
                lost[d] += (quiet.at(d) - hit.at(d)) / (double) answers;
            }
        }
        for (int d = 0; d < DRIVERS; d++) {
            double least = switch (Ratings.DRIVERS.get(d)) {
                case DELIVERY, RESPONSE_SPEED, BILLING -> 1.2;
                case PROMISE_KEPT, FIRST_TIME_RIGHT -> 0.6;
                case PRICE_VALUE -> 0.3;
                default -> -0.06;
            };
            double most = least < 0 ? 0.06 : 2.6;
            assertTrue(lost[d] > least && lost[d] < most, Ratings.DRIVERS.get(d) + " lost " + lost[d]);
        }
    }

    private static double mean(double[] cell) {
        return cell[1] / cell[0];
    }

    private static double covariance(double[][] products, double[] sums, int a, int b, int n) {
        return products[a][b] / n - sums[a] / n * (sums[b] / n);
    }

    private static double points(int likelihood) {
        return likelihood >= 9 ? 100 : likelihood < 7 ? -100 : 0;
    }

    private static double[] row(Ratings ratings) {
        double[] row = new double[DRIVERS + 1];
        for (int d = 0; d < DRIVERS; d++) {
            row[d] = ratings.at(d) - 7;
        }
        row[DRIVERS] = 1;
        return row;
    }
}
