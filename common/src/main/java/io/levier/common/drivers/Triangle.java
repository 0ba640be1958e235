package io.levier.common.drivers;

/** The upper triangle of a symmetric matrix, packed row by row. */
record Triangle(int size) {

    int cells() {
        return size * (size + 1) / 2;
    }

    /** Position of row i, column j, in either order. */
    int cell(int i, int j) {
        int row = Math.min(i, j);
        return row * (2 * size - row - 1) / 2 + Math.max(i, j);
    }
}
