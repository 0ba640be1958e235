package io.levier.common.report.chart;

import io.levier.common.report.chart.Svg.Corner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds a place for the label of each dot so that no label covers another label or a dot. Labels in crowds
 * choose first; each tries the places around its dot from near to far, then every free place of the area; whoever still
 * has none is stacked below the area, which the chart then makes room for.
 */
final class LabelPlacement {
    private static final double[] DISTANCES = {4, 10, 18, 28, 40, 54, 70, 90};
    private static final int DIRECTIONS = 16;
    private static final double GRID = 6;
    private static final double LINE = 18;

    /** What a label would cross counts as this much extra distance. */
    private static final double CROSSING = 45;

    /** What a label should rather not cover, such as the cross of an interval. */
    private static final double TOUCHING = 9;

    private static final double CLEARANCE = 2;

    private final Box area;
    private final double radius;
    private final List<Corner> dots;
    private final List<Box> taken = new ArrayList<>();
    private final List<Line> leaders = new ArrayList<>();
    private final List<Line> faint;

    /** A straight line on the canvas. */
    record Line(Corner from, Corner to) {}

    /** A label wanting a place, its width and height. */
    record Size(double width, double height) {}

    /**
     * @param area where labels may go
     * @param radius of the dots
     * @param faint lines a label should rather not cover
     */
    LabelPlacement(Box area, double radius, List<Corner> dots, List<Line> faint) {
        this.area = area;
        this.radius = radius;
        this.dots = List.copyOf(dots);
        dots.forEach(dot -> taken.add(Box.around(dot.x(), dot.y(), radius + CLEARANCE)));
        this.faint = List.copyOf(faint);
    }

    /** A place for each label, in the order of the dots. */
    List<Box> place(List<Size> sizes) {
        Box[] places = new Box[dots.size()];
        List<Integer> order = IntStream.range(0, dots.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -neighbours(i)).thenComparing(i -> i))
                .toList();
        for (int i : order) {
            places[i] = best(dots.get(i), sizes.get(i));
            taken.add(places[i]);
            Corner dot = dots.get(i);
            leaders.add(new Line(dot, places[i].nearest(dot.x(), dot.y())));
        }
        return Collections.unmodifiableList(Arrays.asList(places));
    }

    private int neighbours(int i) {
        Corner dot = dots.get(i);
        return (int) dots.stream().filter(other -> distance(dot, other) < 60).count();
    }

    private Box best(Corner dot, Size size) {
        Box best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double distance : DISTANCES) {
            for (Box box : candidates(dot, size, radius + distance)) {
                double cost = cost(dot, box);
                if (cost < least && isFree(box)) {
                    best = box;
                    least = cost;
                }
            }
        }
        return best != null ? best : anywhere(dot, size);
    }

    /** Places at this distance: the four corners first, which leave the cross of the dot free, then all around. */
    private static List<Box> candidates(Corner dot, Size size, double distance) {
        List<Box> boxes = new ArrayList<>();
        double aside = distance * Math.sqrt(0.5);
        for (double y : new double[] {dot.y() - aside - size.height(), dot.y() + aside}) {
            for (double x : new double[] {dot.x() + aside, dot.x() - aside - size.width()}) {
                boxes.add(new Box(x, y, size.width(), size.height()));
            }
        }
        for (int d = 0; d < DIRECTIONS; d++) {
            boxes.add(beside(dot, size, distance, 2 * Math.PI * d / DIRECTIONS));
        }
        return boxes;
    }

    /** The box that touches, from outside, the circle of this radius around the dot in this direction. */
    private static Box beside(Corner dot, Size size, double distance, double angle) {
        double across = Math.cos(angle);
        double down = Math.sin(angle);
        double x = dot.x() + distance * across - size.width() / 2 * (1 - across);
        double y = dot.y() + distance * down - size.height() / 2 * (1 - down);
        return new Box(x, y, size.width(), size.height());
    }

    private double cost(Corner dot, Box box) {
        Corner end = box.nearest(dot.x(), dot.y());
        double cost = distance(dot, end) - radius;
        long labelsCrossed = taken.stream()
                .skip(dots.size())
                .filter(other -> other.isCrossedBy(dot, end))
                .count();
        long leadersCovered = leaders.stream()
                .filter(leader -> box.isCrossedBy(leader.from(), leader.to()))
                .count();
        long faintCovered = faint.stream()
                .filter(line -> box.isCrossedBy(line.from(), line.to()))
                .count();
        return cost + CROSSING * (labelsCrossed + leadersCovered) + TOUCHING * faintCovered;
    }

    private Box anywhere(Corner dot, Size size) {
        Box best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double y = area.y(); y + size.height() <= area.bottom(); y += GRID) {
            for (double x = area.x(); x + size.width() <= area.right(); x += GRID) {
                Box box = new Box(x, y, size.width(), size.height());
                double cost = cost(dot, box);
                if (cost < least && isFree(box)) {
                    best = box;
                    least = cost;
                }
            }
        }
        return best != null ? best : below(dot, size);
    }

    private Box below(Corner dot, Size size) {
        double x = Math.max(area.x(), Math.min(dot.x(), area.right() - size.width()));
        double y = area.bottom() + LINE;
        Box box = new Box(x, y, size.width(), size.height());
        while (taken.stream().anyMatch(box::overlaps)) {
            y += LINE;
            box = new Box(x, y, size.width(), size.height());
        }
        return box;
    }

    private boolean isFree(Box box) {
        return area.holds(box) && taken.stream().noneMatch(box::overlaps);
    }

    private static double distance(Corner a, Corner b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
