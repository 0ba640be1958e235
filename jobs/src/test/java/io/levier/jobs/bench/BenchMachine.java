package io.levier.jobs.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a benchmark ran on, in words: a figure without its machine says nothing. */
public final class BenchMachine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final double GIB = 1L << 30;

    private BenchMachine() {}

    /** Processors, memory, system and Java. */
    public static String told() {
        return String.format(
                Locale.ROOT,
                "%d processors (%s), %.0f GiB of memory, %s, Java %s",
                Runtime.getRuntime().availableProcessors(),
                model(),
                system().getTotalMemorySize() / GIB,
                System.getProperty("os.name"),
                System.getProperty("java.version"));
    }

    /** What waited for a processor during the last minute, on average; negative where the system does not tell. */
    public static double load() {
        return Math.round(system().getSystemLoadAverage() * 100) / 100.0;
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }

    private static String model() {
        try {
            return Files.readAllLines(PROCESSORS).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch", ""));
        } catch (IOException e) {
            return System.getProperty("os.arch", "");
        }
    }
}
