package io.levier.common.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Cells as rows of a regression: 1, and an indicator of each level but the first of a field. Indicators that are
 * combinations of earlier ones are left out, which changes no fitted value.
 *
 * @param rows by cell, of 0 and 1
 */
record PropensityDesign(List<double[]> rows) {

    static PropensityDesign of(List<PropensityCell> cells) {
        List<double[]> columns = new ArrayList<>();
        columns.add(cells.stream().mapToDouble(cell -> 1).toArray());
        int fields = cells.get(0).levels().size();
        for (int f = 0; f < fields; f++) {
            int field = f;
            TreeSet<String> levels = new TreeSet<>();
            cells.forEach(cell -> levels.add(cell.levels().get(field)));
            levels.pollFirst();
            for (String level : levels) {
                List<double[]> more = new ArrayList<>(columns);
                more.add(cells.stream()
                        .mapToDouble(cell -> cell.levels().get(field).equals(level) ? 1 : 0)
                        .toArray());
                if (isIndependent(more, cells)) {
                    columns = more;
                }
            }
        }
        List<double[]> rows = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            int cell = c;
            rows.add(columns.stream().mapToDouble(column -> column[cell]).toArray());
        }
        return new PropensityDesign(rows);
    }

    private static boolean isIndependent(List<double[]> columns, List<PropensityCell> cells) {
        double[][] products = new double[columns.size()][columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j <= i; j++) {
                for (int c = 0; c < cells.size(); c++) {
                    products[i][j] += cells.get(c).invited() * columns.get(i)[c] * columns.get(j)[c];
                }
                products[j][i] = products[i][j];
            }
        }
        return InformationMatrix.inverted(products).isPresent();
    }

    int size() {
        return rows.get(0).length;
    }
}
