package io.levier.jobs.generate.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.effect.Cell;
import io.levier.common.effect.CellMoments;
import io.levier.common.effect.EffectEstimate;
import io.levier.common.effect.EffectStudy;
import io.levier.common.stats.Confidence;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Driver;
import io.levier.jobs.generate.company.Scale;
import io.levier.jobs.generate.company.SurveyKind;
import io.levier.jobs.generate.company.Training;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The study of effects finds the training where it was planted, and nothing where nothing was. */
class PlantedInitiativeTest {
    private static final Company COMPANY = new Company(new Scale(7, 6_000, 30, LocalDate.of(2026, 6, 30)));

    @Test
    void theStudyFindsTheTrainingOnItsDriver() {
        EffectEstimate found = effect(Driver.FIRST_TIME_RIGHT);
        assertEquals(EffectEstimate.Method.DIFFERENCE_IN_DIFFERENCES, found.method());
        assertEquals(EffectEstimate.Grade.B, found.grade(), found + "");
        assertTrue(found.standardError() < 0.1, "the test is too weak to tell: " + found);
        assertEquals(Training.EFFECT, found.estimate(), 3 * found.standardError(), found + "");
    }

    @Test
    void theStudyFindsNothingOnADriverNobodyTrained() {
        EffectEstimate found = effect(Driver.PRODUCT_QUALITY);
        assertEquals(0, found.estimate(), 3 * found.standardError(), found + "");
    }

    private static EffectEstimate effect(Driver driver) {
        int position = Ratings.DRIVERS.indexOf(driver);
        int start = COMPANY.horizon().monthOf(COMPANY.training().startsAt());
        List<Cell> cells = new ArrayList<>();
        for (int month = 0; month < COMPANY.horizon().months(); month++) {
            cells.add(new Cell(start, month));
            cells.add(new Cell(Cell.NEVER, month));
        }
        CellMoments moments = new CellMoments(cells);
        for (int customer = 0; customer < COMPANY.scale().customers(); customer++) {
            CustomerStory story = CustomerStory.of(COMPANY, customer);
            boolean isReached = COMPANY.training().reaches(story.profile().team());
            Map<Integer, double[]> sums = new HashMap<>();
            for (Invitation invitation : story.invitations()) {
                if (invitation.kind() == SurveyKind.RELATIONAL
                        && invitation.progress().isAnswered()) {
                    int month = COMPANY.horizon().monthOf(invitation.completedAt());
                    int place = moments.place(new Cell(isReached ? start : Cell.NEVER, month));
                    double[] sum = sums.computeIfAbsent(place, cell -> new double[2]);
                    sum[0]++;
                    sum[1] += story.relational(invitation).ratings().at(position);
                }
            }
            if (!sums.isEmpty()) {
                moments.addCluster(sums);
            }
        }
        return EffectStudy.of(moments, false, 12, Confidence.P95);
    }
}
