package io.levier.jobs.generate.company;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who works when: five days of six, early and late by turns, holidays off, with training and absence. */
final class Rota {
    private final long seed;
    private final Horizon horizon;
    private final Map<String, Set<LocalDate>> holidays = new HashMap<>();

    Rota(long seed, Horizon horizon) {
        this.seed = seed;
        this.horizon = horizon;
        for (String schedule : Schedules.IDS) {
            Set<LocalDate> days = new HashSet<>();
            for (int year = horizon.start().getYear();
                    year <= horizon.date(horizon.days()).getYear();
                    year++) {
                days.addAll(PublicHolidays.of(schedule, year).keySet());
            }
            holidays.put(schedule, days);
        }
    }

    /** What an agent is scheduled for on a day of the history; empty on a day off. */
    List<ShiftPart> shift(Agent agent, int day) {
        LocalDate date = horizon.date(day);
        if (isOff(agent, date)) {
            return List.of();
        }
        int week = (int) Math.floorDiv(date.toEpochDay() + 3, 7L);
        boolean late = (agent.index() / Network.TEAMS.size() + week) % 2 == 0;
        long start = date.atTime(late ? LocalTime.of(11, 30) : LocalTime.of(8, 45))
                .atZone(agent.team().country().zone())
                .toEpochSecond();
        if (!agent.isEmployed(start)) {
            return List.of();
        }
        Draws draws = Draws.of(seed, Stream.SHIFT, agent.index(), day);
        boolean onLeave = Draws.of(seed, Stream.SHIFT, agent.index(), -week).chance(0.10);
        if (onLeave || draws.chance(0.03)) {
            return List.of(new ShiftPart(start, start + 8 * Horizon.HOUR, Activity.ABSENCE));
        }
        long noon = start + 4 * Horizon.HOUR;
        long back = noon + 45 * 60;
        boolean trained = date.getDayOfWeek() == DayOfWeek.TUESDAY && draws.chance(0.2);
        return List.of(
                new ShiftPart(start, noon, Activity.PRODUCTIVE),
                new ShiftPart(noon, back, Activity.BREAK),
                new ShiftPart(back, back + 7 * Horizon.HOUR / 2, trained ? Activity.TRAINING : Activity.PRODUCTIVE));
    }

    private boolean isOff(Agent agent, LocalDate date) {
        int weekday = date.getDayOfWeek().getValue();
        return weekday == 7
                || weekday == agent.index() % 6 + 1
                || holidays.getOrDefault(agent.team().schedule(), Set.of()).contains(date);
    }
}
