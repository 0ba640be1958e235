package io.levier.jobs;

import io.levier.common.problem.BadArgument;
import io.levier.common.problem.Suggestion;
import io.levier.common.problem.UserProblem;
import io.levier.jobs.command.CommandLine;
import io.levier.jobs.command.Sitting;
import io.levier.jobs.command.TypedWords;
import io.levier.jobs.command.Usage;
import io.levier.jobs.platform.Blame;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.Defect;
import io.levier.jobs.platform.EngineLog;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.Verdict;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a command line into an exit code. The only place that catches what a verb throws. */
public final class Launcher {
    private final Launch launch;

    public Launcher(Launch launch) {
        this.launch = launch;
    }

    public int launch(String... words) {
        if (words.length == 0 || words[0].equals("--help") || words[0].equals("help")) {
            launch.console().print(Usage.ofAll(JobCatalog.commands()));
            return 0;
        }
        try {
            Command<?> command = find(words[0]);
            return start(command, Arrays.asList(words).subList(1, words.length));
        } catch (UserProblem problem) {
            launch.console().complain(String.valueOf(problem.getMessage()));
            return Sitting.tell(Verdict.unstarted(new JobArgs(), problem.exitCode()), new JobArgs(), launch.console());
        }
    }

    private static Command<?> find(String verb) {
        return JobCatalog.commands().stream()
                .filter(command -> command.name().equals(verb))
                .findFirst()
                .orElseThrow(() -> new BadArgument(
                        "there is no verb \"" + verb + "\"",
                        Suggestion.didYouMean(
                                verb,
                                JobCatalog.commands().stream()
                                        .map(Command::name)
                                        .toList())));
    }

    private <A extends JobArgs> int start(Command<A> command, List<String> words) {
        A args = command.newArgs();
        Console console = launch.console();
        try {
            CommandLine.fill(args, command.name(), words);
            if (args.wantsHelp()) {
                console.print(Usage.of(command));
                return 0;
            }
            console = console.in(args.logFormat());
            if (args.logFormat() == JobArgs.LogFormat.JSON) {
                EngineLog.writeJson();
            }
            return command.run(args, TypedWords.of(command, words).on(launch, console));
        } catch (Exception | Error failure) {
            int code = complain(failure, console);
            return command.endsWithVerdict() ? Sitting.tell(Verdict.unstarted(args, code), args, console) : code;
        }
    }

    private static int complain(Throwable failure, Console console) {
        @Nullable UserProblem problem = Blame.of(failure);
        if (problem != null) {
            console.complain(String.valueOf(problem.getMessage()));
            return problem.exitCode();
        }
        console.complain(Defect.told(failure));
        return 3;
    }
}
