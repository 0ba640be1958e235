package io.levier.jobs.generate.company;

import io.levier.jobs.generate.words.ProductWords;
import java.util.List;

/** Everything on sale. */
public final class Catalogue {
    public static final List<Product> PRODUCTS =
            ProductWords.LINES.stream().map(Catalogue::product).toList();

    private Catalogue() {}

    private static Product product(List<String> cells) {
        return new Product(
                cells.get(0),
                ProductLine.valueOf(cells.get(1)),
                cells.get(2).equals("-") ? null : cells.get(2),
                Integer.parseInt(cells.get(3)),
                Double.parseDouble(cells.get(4)),
                cells.get(5),
                cells.get(6));
    }
}
