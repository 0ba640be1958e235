package io.levier.jobs.drivers;

import io.levier.common.drivers.BucketGrams;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.DriverAnalysis;
import io.levier.common.drivers.DriverComparison;
import io.levier.common.drivers.Moments;
import io.levier.common.drivers.SlopesApart;
import io.levier.common.stats.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the drivers of a model differ: a segment from the rest, these months from those before, score from behaviour. */
final class Comparisons {
    private final DriverFrame frame;
    private final GramBook book;
    private final RespondentCounts respondents;
    private final Confidence confidence;
    private final List<Comparison> found = new ArrayList<>();

    Comparisons(DriverFrame frame, GramBook book, RespondentCounts respondents, Confidence confidence) {
        this.frame = frame;
        this.book = book;
        this.respondents = respondents;
        this.confidence = confidence;
    }

    /** One value of a segment and all others, where these are enough. */
    void withRest(int segment, String value) {
        List<Moments> rest = book.buckets(GramSet.ANSWERS, GramBook.Part.of(segment, value, false));
        // Customers of the rest may stand in several values: at least as many as the largest of them.
        long persons = book.values(segment).stream()
                .filter(other -> !other.equals(value))
                .mapToLong(other -> respondents.completeOfSegment(segment, other))
                .max()
                .orElse(0);
        List<Moments> part = book.buckets(GramSet.ANSWERS, GramBook.Part.of(segment, value, true));
        boolean isEnough = DriverAnalysis.refusal(rest, frame.design(), persons).isEmpty()
                && DriverAnalysis.refusal(part, frame.design(), respondents.completeOfSegment(segment, value))
                        .isEmpty();
        if (isEnough) {
            String subject = frame.segments().get(segment) + "=" + value;
            add(Comparison.Kind.SEGMENT, subject, "rest", part, frame.design(), rest, frame.design());
        }
    }

    /** All drivers of a cut at once, on complete answers; empty with fewer than two values that are enough. */
    Optional<SlopesApart> across(int segment, List<String> values) {
        List<BucketGrams> parts = new ArrayList<>();
        for (String value : values) {
            List<Moments> part = book.buckets(GramSet.ANSWERS, GramBook.Part.of(segment, value, true));
            if (DriverAnalysis.refusal(part, frame.design(), respondents.completeOfSegment(segment, value))
                    .isEmpty()) {
                parts.add(BucketGrams.of(part, frame.design()));
            }
        }
        return parts.size() < 2 ? Optional.empty() : Optional.of(SlopesApart.of(parts, frame.design()));
    }

    /** The latest months and those before, where both are enough. */
    void periods() {
        List<Moments> latest = book.buckets(GramSet.ANSWERS, GramBook.Part.of(GramBook.Span.LATEST));
        List<Moments> before = book.buckets(GramSet.ANSWERS, GramBook.Part.of(GramBook.Span.BEFORE));
        boolean isEnough = DriverAnalysis.refusal(latest, frame.design(), respondents.ofSpan(GramBook.Span.LATEST))
                        .isEmpty()
                && DriverAnalysis.refusal(before, frame.design(), respondents.ofSpan(GramBook.Span.BEFORE))
                        .isEmpty();
        if (isEnough) {
            add(
                    Comparison.Kind.PERIOD,
                    "latest " + GramBook.MONTHS_COMPARED + " months",
                    GramBook.MONTHS_COMPARED + " months before",
                    latest,
                    frame.design(),
                    before,
                    frame.design());
        }
    }

    /** The same answers explained twice. */
    void outcomes(List<Moments> buckets, Design score, Design behaviour) {
        add(Comparison.Kind.OUTCOME, score.outcome(), behaviour.outcome(), buckets, score, buckets, behaviour);
    }

    private void add(
            Comparison.Kind kind,
            String subject,
            String reference,
            List<Moments> first,
            Design firstDesign,
            List<Moments> second,
            Design secondDesign) {
        found.add(new Comparison(
                kind,
                subject,
                reference,
                firstDesign.outcome().equals(secondDesign.outcome()),
                new DriverComparison(confidence, frame.model().adjustment())
                        .differences(first, firstDesign, second, secondDesign)));
    }

    /** All of them; p-values of segments allow for all drivers and segments. */
    List<Comparison> found() {
        PValues shares = new PValues(frame.model().adjustment());
        PValues slopes = new PValues(frame.model().adjustment());
        found.stream()
                .filter(one -> one.kind() == Comparison.Kind.SEGMENT)
                .forEach(one -> one.drivers().forEach(driver -> {
                    shares.add(List.of(one.subject(), driver.name()), driver.sharePValue());
                    slopes.add(List.of(one.subject(), driver.name()), driver.slopePValue());
                }));
        Map<List<String>, Double> share = shares.adjusted();
        Map<List<String>, Double> slope = slopes.adjusted();
        return found.stream()
                .map(one -> one.kind() == Comparison.Kind.SEGMENT
                        ? one.with(one.drivers().stream()
                                .map(driver -> driver.withAdjusted(
                                        share.getOrDefault(List.of(one.subject(), driver.name()), Double.NaN),
                                        slope.getOrDefault(List.of(one.subject(), driver.name()), Double.NaN)))
                                .toList())
                        : one)
                .toList();
    }
}
