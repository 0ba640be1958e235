package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.input.SurveyAnswer;
import io.levier.jobs.testkit.Folders;
import io.levier.jobs.testkit.LevierJar;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a scheduler sees of the built program: the code of the process, and the same code in the last line. */
@ExtendWith({SparkExtension.class, SmallCompany.Extension.class})
class ExitCodeIT {
    private static final int TERMINATED = 128 + 15;

    private final SmallCompany company;

    private Path home;

    ExitCodeIT(SmallCompany company) {
        this.company = company;
    }

    @BeforeEach
    void finds(@TempDir Path folder) {
        home = folder;
    }

    private static void assertFailed(int code, LevierJar.Ended ended, String... told) {
        assertEquals(code, ended.code(), ended.err());
        assertTrue(
                ended.lastLine().matches("LEVIER-RESULT run=\\S+ status=FAILED code=" + code + " periods=\\S+"),
                ended.out());
        for (String part : told) {
            assertTrue(ended.err().contains(part), "\"" + part + "\" is not told in: " + ended.err());
        }
        assertTrue(ended.err().contains("→ "), "no way out: " + ended.err());
        assertNoTrace(ended);
    }

    private static void assertNoTrace(LevierJar.Ended ended) {
        assertFalse((ended.out() + ended.err()).contains("\tat "), "a trace: " + ended.err());
    }

    @Test
    void zeroForAQuery() throws IOException, InterruptedException {
        long answers = new TableContents(company.spark(), company.warehouse())
                .rows(SurveyAnswer.TABLE)
                .count();
        LevierJar.Ended ended = LevierJar.run(
                "query",
                "--warehouse",
                company.warehouse().toString(),
                "--format",
                "csv",
                "--sql",
                "select count(*) as answers from survey_answer");
        assertEquals(0, ended.code(), ended.err());
        assertEquals("answers\n" + answers + "\n", ended.out().replace("\r", ""));
        assertNoTrace(ended);
    }

    @Test
    void zeroForAConfigurationThatIsFine() throws IOException, InterruptedException {
        LevierJar.Ended ended = LevierJar.run("check-conf", "--input", company.exports() + "");
        assertEquals(0, ended.code(), ended.out() + ended.err());
    }

    @Test
    void oneForAnUnknownVerb() throws IOException, InterruptedException {
        assertFailed(1, LevierJar.run("ingst"), "there is no verb \"ingst\"", "did you mean \"ingest\"?");
    }

    @Test
    void oneForAnUnknownOption() throws IOException, InterruptedException {
        assertFailed(1, LevierJar.run("run", "--inptu", "x"), "run has no option \"--inptu\"", "\"--input\"?");
    }

    @Test
    void twoForAnUnknownKey() throws IOException, InterruptedException {
        assertFailed(2, LevierJar.run("run", "--set", "curency=EUR"), "curency", "did you mean \"currency\"?");
    }

    @Test
    void twoForAMissingExportAlsoInTheResultFile() throws IOException, InterruptedException {
        Path result = home.resolve("result.json");
        Path absent = home.resolve("absent");
        LevierJar.Ended ended = LevierJar.run(
                "ingest", "--input", absent + "", "--warehouse", home + "/warehouse", "--result-file", result + "");
        assertFailed(2, ended, "there is no " + absent + "/", "check --input");
        assertTrue(Files.readString(result).contains("\"code\":2"), Files.readString(result));
    }

    @Test
    void fourForTooManyBadRows() throws IOException, InterruptedException {
        Path exports = Folders.copy(company.exports(), home.resolve("exports"));
        Path answers = exports.resolve("survey_answer/part-00000.csv");
        Files.writeString(answers, Files.readString(answers).replaceAll(",main,[0-9.]+,", ",main,99,"));
        LevierJar.Ended ended = LevierJar.run("ingest", "--input", exports + "", "--warehouse", home + "/warehouse");
        assertFailed(4, ended, "rows of survey_answer break its contract", "quarantine-limit");
    }

    @Test
    void fiveForAWarehouseThatCannotBeWritten() throws IOException, InterruptedException {
        Path file = Files.writeString(home.resolve("file"), "no folder");
        LevierJar.Ended ended =
                LevierJar.run("ingest", "--input", company.exports() + "", "--warehouse", file + "/warehouse");
        assertFailed(5, ended, file + "/warehouse cannot be written", "--warehouse");
    }

    /**
     * While a process works nobody else does, even where it only stands still; what it leaves behind when it is killed is a
     * lock of a process that is gone, and the next run takes it.
     */
    @Test
    void fiveWhileAnotherProcessWorksAndTheCodeOfATerminationIsTheSystems() throws IOException, InterruptedException {
        String[] words =
                SmallCompany.words("ingest", "--input", company.exports(), "--warehouse", home.resolve("warehouse"));
        Path lock = home.resolve("warehouse/.levier-lock");
        LevierJar.Ended ended = LevierJar.run(LevierJar.command(words), process -> {
            while (!Files.exists(lock) && process.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            TimeUnit.SECONDS.sleep(2);
            signal("STOP", process);
            CapturedConsole second = new CapturedConsole(Clock.systemUTC());
            int refused = second.launch(words);
            signal("CONT", process);
            assertEquals(5, refused, second.err());
            assertTrue(second.err().contains(" pid " + process.pid() + " since "), second.err());
            process.destroy();
        });
        assertEquals(TERMINATED, ended.code(), ended.err());
        assertFalse(ended.err().contains("defect of Levier"), ended.err());
        CapturedConsole again = new CapturedConsole(Clock.systemUTC());
        assertEquals(0, again.launch(words), again.err());
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertEquals(0, kill.waitFor());
    }
}
