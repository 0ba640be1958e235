package io.levier.common.stats.crosstab;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Kish;
import io.levier.common.stats.MultipleTests;
import io.levier.common.stats.crosstab.CrosstabCell.Level;
import io.levier.common.stats.crosstab.CrosstabCell.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** From the sums of a crosstab to what may be published of it. */
public final class CrosstabAnalysis {
    private final CrosstabSums sums;
    private final int minBase;
    private final boolean[][] hidden;
    private final ColumnShares shares;
    private final ColumnMeans means;
    private final IndependenceTest test;
    private final AdjustedResiduals residuals;
    private final double[] adjusted;
    private final double[] pValues;
    private final String[][] letters;

    private CrosstabAnalysis(CrosstabSums sums, int kAnonymity, int minBase, Confidence confidence) {
        this.sums = sums;
        this.minBase = minBase;
        hidden = HiddenCells.of(sums.customers(), kAnonymity);
        ShareVariance variance = new ShareVariance(sums);
        test = IndependenceTest.of(sums, variance, confidence);
        residuals = new AdjustedResiduals(sums, variance, test.designEffect());
        shares = new ColumnShares(sums, variance, test.designEffect());
        means = new ColumnMeans(sums);
        pValues = pValues();
        adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjust(pValues);
        letters = letters();
    }

    /**
     * The published form of a table.
     *
     * @param kAnonymity fewer customers than this are not shown
     * @param minBase fewer rows than this in a base are shown, never tested
     * @throws IllegalArgumentException when nobody is in the table
     */
    public static CrosstabResult of(CrosstabSums sums, int kAnonymity, int minBase, Confidence confidence) {
        if (!(sums.weight(sums.rows(), sums.columns()) > 0)) {
            throw new IllegalArgumentException("a table nobody is in has nothing to tell");
        }
        return new CrosstabAnalysis(sums, kAnonymity, minBase, confidence).result();
    }

    private CrosstabResult result() {
        List<CrosstabCell> cells = new ArrayList<>();
        int hiddenCells = 0;
        for (int row = 0; row <= sums.rows(); row++) {
            for (int column = 0; column <= sums.columns(); column++) {
                boolean isHidden = hidden[row][column];
                cells.add(isHidden ? CrosstabCell.hidden(level(row, column), row, column) : shown(row, column));
                hiddenCells += isHidden ? 1 : 0;
            }
        }
        return new CrosstabResult(
                cells,
                test,
                hiddenCells > 0 ? Double.NaN : means.pValueOfAll(testedColumns()),
                hiddenCells,
                warnings(hiddenCells));
    }

    private List<String> warnings(int hiddenCells) {
        List<String> warnings = new ArrayList<>();
        if (hiddenCells > 0) {
            warnings.add("hidden_cells");
        }
        if (Double.isNaN(test.pValue())) {
            warnings.add("no_test");
        } else if (test.leastExpected() < 1) {
            // The chi-square approximation wants one expected row everywhere and five nearly everywhere (Cochran 1954).
            warnings.add("tiny_expected");
        } else if (test.leastExpected() < 5) {
            warnings.add("small_expected");
        }
        if (sums.clusters() < minBase) {
            warnings.add("few_customers");
        }
        return warnings;
    }

    private Level level(int row, int column) {
        if (row == sums.rows()) {
            return column == sums.columns() ? Level.TABLE : Level.COLUMN;
        }
        return column == sums.columns() ? Level.ROW : Level.CELL;
    }

    private CrosstabCell shown(int row, int column) {
        Level level = level(row, column);
        boolean isCell = level == Level.CELL;
        boolean showsRow = !hidden[row][sums.columns()];
        boolean showsColumn = !hidden[sums.rows()][column];
        double ofRow = sums.weight(row, sums.columns());
        double ofColumn = sums.weight(sums.rows(), column);
        double weight = sums.weight(row, column);
        boolean isTested = isCell && !Double.isNaN(pValues[sums.at(row, column)]);
        return new CrosstabCell(
                level,
                row,
                column,
                sums.count(row, column),
                sums.customers(row, column),
                Kish.effectiveSize(weight, sums.square(row, column)),
                weight,
                showsRow && ofRow > 0 ? weight / ofRow : Double.NaN,
                showsColumn && ofColumn > 0 ? weight / ofColumn : Double.NaN,
                isCell && showsColumn && ofColumn > 0 ? shares.standardError(row, column) : Double.NaN,
                showsMean(row, column) ? sums.meanSum(row, column) / sums.meanBase(row, column) : Double.NaN,
                level == Level.COLUMN && showsMean(row, column) ? means.standardError(column) : Double.NaN,
                isCell && showsRow && showsColumn ? residuals.residual(row, column) : Double.NaN,
                isTested ? pValues[sums.at(row, column)] : Double.NaN,
                isTested ? adjusted[sums.at(row, column)] : Double.NaN,
                column == sums.columns() ? "" : letters[row][column],
                base(row, column) < minBase ? Status.LOW_BASE : Status.OK);
    }

    /** The mean of a total would, with those of its shown cells, tell what is known of the hidden ones. */
    private boolean showsMean(int row, int column) {
        if (!(sums.meanBase(row, column) > 0)) {
            return false;
        }
        return switch (level(row, column)) {
            case CELL, TABLE -> true;
            case ROW -> IntStream.range(0, sums.columns()).noneMatch(c -> hidden[row][c]);
            case COLUMN -> IntStream.range(0, sums.rows()).noneMatch(r -> hidden[r][column]);
        };
    }

    /** The rows a share of this cell is a share of: those of its column. */
    private long base(int row, int column) {
        return sums.count(sums.rows(), level(row, column) == Level.ROW ? sums.columns() : column);
    }

    private boolean isTestable(int row, int column) {
        return !hidden[row][column]
                && !hidden[row][sums.columns()]
                && !hidden[sums.rows()][column]
                && base(row, column) >= minBase;
    }

    private double[] pValues() {
        double[] p = new double[sums.rows() * sums.columns()];
        Arrays.fill(p, Double.NaN);
        for (int row = 0; row < sums.rows(); row++) {
            for (int column = 0; column < sums.columns(); column++) {
                if (isTestable(row, column)) {
                    p[sums.at(row, column)] = residuals.pValue(row, column);
                }
            }
        }
        return p;
    }

    private int[] testedColumns() {
        return IntStream.range(0, sums.columns())
                .filter(column -> base(0, column) >= minBase)
                .toArray();
    }

    /** Letters of the shares by row, and in the line of the totals those of the means: two families of tests. */
    private String[][] letters() {
        ColumnLetters ofShares = new ColumnLetters();
        ColumnLetters ofMeans = new ColumnLetters();
        int[] columns = testedColumns();
        for (int column : columns) {
            for (int other : columns) {
                if (column < other) {
                    compareShares(ofShares, column, other);
                    if (showsMean(sums.rows(), column) && showsMean(sums.rows(), other)) {
                        ofMeans.compare(
                                sums.rows(),
                                column,
                                means.mean(column),
                                other,
                                means.mean(other),
                                means.pValue(column, other));
                    }
                }
            }
        }
        String[][] marks = ofShares.marks(sums.rows() + 1, sums.columns());
        marks[sums.rows()] = ofMeans.marks(sums.rows() + 1, sums.columns())[sums.rows()];
        return marks;
    }

    private void compareShares(ColumnLetters letters, int column, int other) {
        for (int row = 0; row < sums.rows(); row++) {
            if (isTestable(row, column) && isTestable(row, other)) {
                letters.compare(
                        row,
                        column,
                        shares.share(row, column),
                        other,
                        shares.share(row, other),
                        shares.pValue(row, column, other));
            }
        }
    }
}
