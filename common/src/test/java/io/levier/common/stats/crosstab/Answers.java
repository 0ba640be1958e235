package io.levier.common.stats.crosstab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Single answers, added up here the slow way: whatever a formula is compared with starts from the answers themselves. */
record Answers(int rows, int columns, List<Answer> all) {

    /** One row of a fact table. */
    record Answer(int customer, int row, int column, double weight, double value) {}

    /** So many customers, each with up to {@code most} answers that hang together. */
    static Answers random(long seed, int customers, int most, int rows, int columns, boolean isWeighted) {
        Random random = new Random(seed);
        List<Answer> all = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            int row = random.nextInt(rows);
            int column = random.nextInt(columns);
            int answers = 1 + random.nextInt(most);
            for (int i = 0; i < answers; i++) {
                boolean isSame = random.nextInt(3) > 0;
                int thisRow = isSame ? row : (row + random.nextInt(1 + column % rows)) % rows;
                int thisColumn = random.nextInt(5) > 0 ? column : random.nextInt(columns);
                double weight = isWeighted ? 0.25 * (1 + random.nextInt(8)) : 1;
                all.add(new Answer(customer, thisRow, thisColumn, weight, thisRow + random.nextInt(4) + 0.5 * column));
            }
        }
        return new Answers(rows, columns, all);
    }

    /** A table of counts, every row a customer of its own. */
    static Answers ofCounts(int[][] counts) {
        List<Answer> all = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[0].length; column++) {
                for (int i = 0; i < counts[row][column]; i++) {
                    all.add(new Answer(all.size(), row, column, 1, row));
                }
            }
        }
        return new Answers(counts.length, counts[0].length, all);
    }

    Answers without(int customer) {
        return new Answers(
                rows,
                columns,
                all.stream().filter(answer -> answer.customer() != customer).toList());
    }

    Answers map(UnaryOperator<Answer> change) {
        return new Answers(rows, columns, all.stream().map(change).toList());
    }

    /** Everyone's answers so many times over. */
    Answers repeated(int times) {
        List<Answer> more = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            more.addAll(all);
        }
        return new Answers(rows, columns, more);
    }

    Set<Integer> customers() {
        return customers(answer -> true);
    }

    Set<Integer> customers(Predicate<Answer> which) {
        Set<Integer> customers = new HashSet<>();
        all.stream().filter(which).forEach(answer -> customers.add(answer.customer()));
        return customers;
    }

    double sum(Predicate<Answer> which, ToDoubleFunction<Answer> what) {
        return all.stream().filter(which).mapToDouble(what).sum();
    }

    double weight(Predicate<Answer> which) {
        return sum(which, Answer::weight);
    }

    /** Linearised variance {@code C/(C−1)·Σ_c(Σ_i influence_i)²} of anything whose influences sum to zero. */
    double variance(ToDoubleFunction<Answer> influence) {
        double squares = 0;
        for (int customer : customers()) {
            squares += Math.pow(sum(answer -> answer.customer() == customer, influence), 2);
        }
        double clusters = customers().size();
        return clusters / (clusters - 1) * squares;
    }

    CrosstabSums sums() {
        CrosstabSums sums = new CrosstabSums(rows, columns);
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c <= columns; c++) {
                Predicate<Answer> inside = inside(r, c);
                sums.customers(r, c, customers(inside).size());
                if (r < rows && c < columns) {
                    sums.cell(
                            r,
                            c,
                            all.stream().filter(inside).count(),
                            weight(inside),
                            sum(inside, a -> a.weight() * a.weight()),
                            weight(inside),
                            sum(inside, a -> a.weight() * a.value()));
                }
            }
        }
        double[][] ofCell = new double[maximum() + 1][rows * columns];
        double[][] base = new double[maximum() + 1][columns];
        double[][] value = new double[maximum() + 1][columns];
        for (Answer answer : all) {
            ofCell[answer.customer()][answer.row() * columns + answer.column()] += answer.weight();
            base[answer.customer()][answer.column()] += answer.weight();
            value[answer.customer()][answer.column()] += answer.weight() * answer.value();
        }
        for (int a = 0; a < rows * columns; a++) {
            for (int b = a; b < rows * columns; b++) {
                sums.product(a, b, product(ofCell, a, ofCell, b));
            }
        }
        for (int j = 0; j < columns; j++) {
            for (int k = j; k < columns; k++) {
                sums.meanProducts(
                        j,
                        k,
                        product(base, j, base, k),
                        product(base, j, value, k),
                        product(value, j, base, k),
                        product(value, j, value, k));
            }
        }
        return sums;
    }

    Predicate<Answer> inside(int row, int column) {
        return answer -> (row == rows || answer.row() == row) && (column == columns || answer.column() == column);
    }

    private int maximum() {
        return all.stream().mapToInt(Answer::customer).max().orElse(0);
    }

    private static double product(double[][] left, int i, double[][] right, int j) {
        double sum = 0;
        for (int customer = 0; customer < left.length; customer++) {
            sum += left[customer][i] * right[customer][j];
        }
        return sum;
    }
}
