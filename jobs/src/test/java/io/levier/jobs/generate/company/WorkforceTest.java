package io.levier.jobs.generate.company;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkforceTest {
    private static final Company COMPANY = new Company(new Scale(2, 4000, 30, LocalDate.of(2026, 6, 30)));

    @Test
    void whoeverAnswersIsEmployedAndMostlyAtWork() {
        Draws draws = Draws.of(1, Stream.CONTACTS, 0);
        Horizon horizon = COMPANY.horizon();
        int atWork = 0;
        int asked = 4000;
        for (int i = 0; i < asked; i++) {
            Team team = draws.pick(Network.TEAMS);
            long at = COMPANY.openHours()
                    .next(team.schedule(), draws.between(horizon.begin(), horizon.cutoff() - 5 * Horizon.DAY));
            Agent agent = COMPANY.workforce().onDuty(team, at, draws);
            assertEquals(team, agent.team());
            assertTrue(agent.isEmployed(at));
            if (COMPANY.workforce().shift(agent, horizon.dayOf(at)).stream()
                    .anyMatch(part -> part.activity() == Activity.PRODUCTIVE && part.covers(at))) {
                atWork++;
            }
        }
        assertTrue(atWork > 0.75 * asked, "at work: " + atWork);
    }

    @Test
    void partsOfAShiftFollowEachOtherOnWorkingDaysOnly() {
        int parts = 0;
        for (Agent agent : COMPANY.workforce().agents()) {
            for (int day = 0; day < COMPANY.horizon().days(); day++) {
                List<ShiftPart> shift = COMPANY.workforce().shift(agent, day);
                long before = Long.MIN_VALUE;
                for (ShiftPart part : shift) {
                    assertTrue(part.from() >= before && part.until() > part.from());
                    assertTrue(agent.isEmployed(part.from()));
                    before = part.until();
                    parts++;
                }
                LocalDate date = COMPANY.horizon().date(day);
                if (date.getDayOfWeek() == DayOfWeek.SUNDAY
                        || PublicHolidays.of(agent.team().schedule(), date.getYear())
                                .containsKey(date)) {
                    assertEquals(List.of(), shift);
                }
            }
        }
        assertTrue(parts > 30_000, "parts: " + parts);
    }

    @Test
    void theTrainingReachesSomeTeamsAndNotOthers() {
        long reached = Network.TEAMS.stream()
                .filter(team -> COMPANY.training().reaches(team))
                .count();
        assertEquals(3, reached);
    }
}
