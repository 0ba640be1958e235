package io.levier.common.report.chart;

import io.levier.common.report.html.Element;
import java.util.List;

/** The marks of a chart on a canvas, and the height they came to need. */
record Drawing(double height, List<Element> marks) {

    Drawing {
        marks = List.copyOf(marks);
    }
}
