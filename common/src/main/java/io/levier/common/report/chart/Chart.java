package io.levier.common.report.chart;

import io.levier.common.report.html.DataTable;
import io.levier.common.report.words.Words;

/** A chart: data and texts that can be drawn, described in words, and set as a table. */
public sealed interface Chart
        permits CalibrationChart,
                ColumnLineChart,
                LiftChart,
                LineChart,
                PairChart,
                QuadrantChart,
                RowChart,
                StackedBarChart {

    /** What it shows, as a heading. */
    String title();

    /** What a reader who cannot see it needs to know, made from the data. */
    String description(Words words);

    /** Every number of the chart as a table. */
    DataTable twin(Words words);

    /** The marks; two calls with the same chart give the same drawing. */
    Drawing draw(Canvas canvas, Words words);
}
