package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.SuiteConfig;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Person;
import io.levier.common.table.derived.DriverImportance;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.ops.RunLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobTurnsTest {
    private static final Job<?, ?> PERSONS = job("persons", List.of(), List.of(Person.TABLE));
    private static final Job<?, ?> PERIODS = job("periods", List.of(Person.TABLE), List.of(CustomerPeriod.TABLE));
    private static final Job<?, ?> METRICS = job("metrics", List.of(CustomerPeriod.TABLE), List.of(MetricValues.TABLE));
    private static final Job<?, ?> DRIVERS =
            job("drivers", List.of(CustomerPeriod.TABLE), List.of(DriverImportance.TABLE));
    private static final Job<?, ?> REPORT = job("report", List.of(RunLog.TABLE), List.of());

    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    /** Never run: only its declaration counts here. */
    private static Job<?, ?> job(String name, List<Table> reads, List<Table> writes) {
        return new Job<JobArgs, String>() {
            @Override
            public JobSpec spec() {
                return new JobSpec(name, name, List.of(), reads, writes, List.of());
            }

            @Override
            public JobArgs newArgs() {
                return new JobArgs();
            }

            @Override
            public String settings(JobArgs args, SuiteConfig suite) {
                return "";
            }

            @Override
            public RunSummary run(JobContext context, String settings) {
                throw new IllegalStateException(name + " is not to be run");
            }
        };
    }

    private int log(Job<?, ?> job, int code) {
        events.add(job.spec().name() + " starts");
        events.add(job.spec().name() + " ends");
        return code;
    }

    private int at(String event) {
        int place = events.indexOf(event);
        assertTrue(place >= 0, event + " is not among " + events);
        return place;
    }

    @Test
    void whatReadsATableWaitsForWhoWritesIt() {
        List<Job<?, ?>> jobs = List.of(PERSONS, PERIODS, METRICS, DRIVERS, REPORT);
        for (int repeated = 0; repeated < 200; repeated++) {
            events.clear();
            assertEquals(0, JobTurns.run(jobs, false, (job, position) -> {
                assertEquals(job, jobs.get(position - 1));
                return log(job, 0);
            }));
            assertEquals(2 * jobs.size(), events.size());
            assertTrue(at("periods starts") > at("persons ends"), events + "");
            assertTrue(at("metrics starts") > at("periods ends"), events + "");
            assertTrue(at("drivers starts") > at("periods ends"), events + "");
            // The run log is whole only when all have ended.
            assertTrue(at("report starts") == 8, events + "");
        }
    }

    @Test
    void jobsThatShareNothingRunSideBySide() {
        CountDownLatch both = new CountDownLatch(2);
        assertEquals(0, JobTurns.run(List.of(METRICS, DRIVERS), false, (job, position) -> {
            both.countDown();
            try {
                return both.await(60, TimeUnit.SECONDS) ? 0 : 3;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** Whoever reads a table must not find it half written by one that comes later. */
    @Test
    void aLaterWriterWaitsForTheReaderBeforeIt() {
        Job<?, ?> again = job("again", List.of(), List.of(CustomerPeriod.TABLE));
        for (int repeated = 0; repeated < 200; repeated++) {
            events.clear();
            assertEquals(0, JobTurns.run(List.of(METRICS, again), false, (job, position) -> log(job, 0)));
            assertEquals(List.of("metrics starts", "metrics ends", "again starts", "again ends"), events);
        }
    }

    @Test
    void nothingStartsAfterAFailureUnlessAsked() {
        List<Job<?, ?>> jobs = List.of(PERSONS, PERIODS, METRICS);
        assertEquals(4, JobTurns.run(jobs, false, (job, position) -> log(job, job == PERIODS ? 4 : 0)));
        assertEquals(List.of("persons starts", "persons ends", "periods starts", "periods ends"), events);
        events.clear();
        assertEquals(
                2, JobTurns.run(jobs, true, (job, position) -> log(job, job == METRICS ? 5 : position == 1 ? 2 : 0)));
        assertEquals(6, events.size());
    }

    @Test
    void whatAJobThrowsIsThrown() {
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> JobTurns.run(List.of(PERSONS, PERIODS), false, (job, position) -> {
                    throw new IllegalStateException("no run log");
                }));
        assertEquals("no run log", thrown.getMessage());
    }
}
