package io.levier.common.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Public series and what R's package forecast says of them: golden.csv, made by golden.R beside it. */
final class PublishedSeries {

    private PublishedSeries() {}

    /** The numbers of a case, in order. */
    static double[] of(String name, String key) {
        String start = name + "," + key + ",";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PublishedSeries.class.getResourceAsStream("/forecast/golden.csv")),
                StandardCharsets.UTF_8))) {
            double[] numbers = reader.lines()
                    .filter(line -> line.startsWith(start))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                    .toArray();
            if (numbers.length == 0) {
                throw new IllegalArgumentException("no " + start);
            }
            return numbers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
