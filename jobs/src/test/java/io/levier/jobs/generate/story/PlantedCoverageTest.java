package io.levier.jobs.generate.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.drivers.BucketGrams;
import io.levier.common.drivers.BucketJackknife;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.GramLayout;
import io.levier.common.drivers.LeastSquares;
import io.levier.common.drivers.Moments;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Scale;
import io.levier.jobs.generate.company.SurveyKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of 200 companies that differ by chance alone, 95 % intervals of driver effects hold the planted effect in 95 of 100. */
class PlantedCoverageTest {
    private static final int COMPANIES = 200;
    private static final int CUSTOMERS = 800;
    private static final int BUCKETS = 128;
    private static final int DRIVERS = Ratings.DRIVERS.size();

    @Test
    void intervalsHoldThePlantedEffects() {
        int[] held = new int[DRIVERS];
        IntStream.range(0, COMPANIES).forEach(seed -> {
            BucketJackknife effects = effects(new Company(new Scale(seed, CUSTOMERS, 24, LocalDate.of(2026, 6, 30))));
            for (int d = 0; d < DRIVERS; d++) {
                Interval interval = effects.interval(d, Confidence.P95);
                double planted = Ratings.DRIVERS.get(d).points();
                held[d] += interval.low() <= planted && planted <= interval.high() ? 1 : 0;
            }
        });
        double all = IntStream.of(held).sum() / (double) (COMPANIES * DRIVERS);
        assertTrue(all > 0.92 && all < 0.98, "intervals hold the truth in " + all);
        for (int d = 0; d < DRIVERS; d++) {
            // 200 companies tell a share of 0.95 to 0.015: four such errors.
            assertEquals(
                    0.95,
                    held[d] / (double) COMPANIES,
                    0.06,
                    Ratings.DRIVERS.get(d).id());
        }
    }

    private static BucketJackknife effects(Company company) {
        List<GramColumn> columns = new ArrayList<>(List.of(GramColumn.ONE));
        Ratings.DRIVERS.forEach(driver -> columns.add(GramColumn.driver(driver.id(), 7)));
        columns.add(GramColumn.outcome("nps_points", 0));
        GramLayout layout = GramLayout.of(columns);
        List<Moments> buckets = new ArrayList<>();
        for (int k = 0; k < BUCKETS; k++) {
            buckets.add(new Moments(layout));
        }
        for (int customer = 0; customer < company.scale().customers(); customer++) {
            CustomerStory story = CustomerStory.of(company, customer);
            for (Invitation invitation : story.invitations()) {
                if (invitation.kind() == SurveyKind.RELATIONAL
                        && invitation.progress().isAnswered()) {
                    RelationalAnswers given = story.relational(invitation);
                    double[] row = new double[DRIVERS + 2];
                    row[0] = 1;
                    for (int d = 0; d < DRIVERS; d++) {
                        row[d + 1] = given.ratings().at(d);
                    }
                    int likelihood = given.likelihoodToRecommend();
                    row[DRIVERS + 1] = likelihood >= 9 ? 100 : likelihood < 7 ? -100 : 0;
                    buckets.get(customer % BUCKETS).add(row, 1);
                }
            }
        }
        Design design = Design.of(layout, "nps_points");
        return BucketJackknife.of(BucketGrams.of(buckets, design), gram -> {
            LeastSquares fit = LeastSquares.of(design.correlation(gram));
            return IntStream.range(0, DRIVERS).mapToDouble(fit::slope).toArray();
        });
    }
}
