package io.levier.jobs.generate.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.Scale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cancellations follow the planted logit, and what exposes customers is what really happened to them. */
class PlantedChurnTest {
    private static final Company COMPANY = new Company(new Scale(31, 20_000, 30, LocalDate.of(2026, 6, 30)));
    private static final List<Month> MONTHS = new ArrayList<>();
    private static final List<Life> LIVES = new ArrayList<>();

    private record Month(Exposure exposure, boolean cancelled) {}

    @BeforeAll
    static void live() {
        for (int customer = 0; customer < COMPANY.scale().customers(); customer++) {
            Life life = Life.of(COMPANY, Profile.of(COMPANY, customer));
            LIVES.add(life);
            for (Exposure exposure : life.exposures()) {
                MONTHS.add(new Month(exposure, wasCancelledIn(life, exposure.month())));
            }
        }
    }

    @Test
    void aLogisticRegressionFindsEveryPlantedEffect() {
        ChurnEffect[] effects = ChurnEffect.values();
        double[] found = new double[effects.length + 1];
        NormalEquations last = new NormalEquations(found.length);
        for (int step = 0; step < 12; step++) {
            last = new NormalEquations(found.length);
            for (Month month : MONTHS) {
                double[] x = row(month.exposure());
                double score = 0;
                for (int i = 0; i < x.length; i++) {
                    score += found[i] * x[i];
                }
                double p = 1 / (1 + Math.exp(-score));
                double weight = p * (1 - p);
                last.add(x, score + ((month.cancelled() ? 1 : 0) - p) / weight, weight);
            }
            found = last.solution();
        }
        double[][] inverse = last.inverse();
        for (int i = 0; i < effects.length; i++) {
            assertEquals(effects[i].coefficient(), found[i], 3 * Math.sqrt(inverse[i][i]), effects[i].id());
            assertTrue(Math.abs(found[i]) > 3 * Math.sqrt(inverse[i][i]), effects[i] + " cannot be told from nothing");
        }
        int intercept = effects.length;
        assertEquals(ChurnEffect.INTERCEPT, found[intercept], 3 * Math.sqrt(inverse[intercept][intercept]));
    }

    /** What companies with such contracts live with: 6 to 10 in a hundred. */
    @Test
    void aboutEightInAHundredContractsAreCancelledAQuarter() {
        double monthly = (double) MONTHS.stream().filter(Month::cancelled).count() / MONTHS.size();
        assertEquals(0.08, 1 - Math.pow(1 - monthly, 3), 0.01);
    }

    @Test
    void aboutThreeQuartersOfTheCustomersSubscribe() {
        double subscribers =
                LIVES.stream().filter(life -> !life.contracts().isEmpty()).count();
        assertEquals(0.76, subscribers / LIVES.size(), 0.02);
    }

    @Test
    void exposuresAreTakenFromWhatWasKnownAtTheStartOfTheMonth() {
        int late = 0;
        int open = 0;
        for (Life life : LIVES) {
            for (Exposure exposure : life.exposures()) {
                long start = COMPANY.horizon().monthStart(exposure.month());
                boolean cameLate = life.purchases().stream()
                        .anyMatch(p -> p.daysLate() > 0
                                && p.deliveredAt() < start
                                && p.deliveredAt() >= start - 60 * Horizon.DAY);
                boolean isOpen = life.cases().stream().anyMatch(c -> c.openedAt() < start && c.settledAt() >= start);
                assertEquals(cameLate, exposure.lateDelivery());
                assertEquals(isOpen, exposure.openCase());
                late += cameLate ? 1 : 0;
                open += isOpen ? 1 : 0;
            }
        }
        assertTrue(late > 3000 && open > 2000, late + " late, " + open + " open");
    }

    @Test
    void whoeverLeftOrdersLess() {
        double[] orders = new double[2];
        double[] months = new double[2];
        for (Life life : LIVES) {
            for (Contract contract : life.contracts()) {
                boolean cameBack = life.contracts().size() > 1;
                if (contract.isRunning() || cameBack) {
                    continue;
                }
                long from = Math.max(contract.startedAt(), COMPANY.horizon().begin());
                for (Purchase purchase : life.purchases()) {
                    if (purchase.orderedAt() >= from) {
                        orders[purchase.orderedAt() < contract.endedAt() ? 0 : 1]++;
                    }
                }
                months[0] += contract.endedAt() - from;
                months[1] += COMPANY.horizon().cutoff() - contract.endedAt();
            }
        }
        assertTrue(orders[1] / months[1] < 0.6 * orders[0] / months[0]);
    }

    private static boolean wasCancelledIn(Life life, int month) {
        return life.contracts().stream()
                .anyMatch(contract -> !contract.isRunning()
                        && !contract.ending().isInvoluntary()
                        && COMPANY.horizon().monthOf(contract.endedAt()) == month);
    }

    private static double[] row(Exposure exposure) {
        ChurnEffect[] effects = ChurnEffect.values();
        double[] row = new double[effects.length + 1];
        for (int i = 0; i < effects.length; i++) {
            row[i] = effects[i].value(exposure);
        }
        row[effects.length] = 1;
        return row;
    }
}
