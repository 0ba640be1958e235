package io.levier.jobs.generate.words;

import java.util.List;

/** The price list as text: key, line, service, price in cents, cost share, French name, English name. */
public final class ProductWords {
    public static final List<List<String>> LINES = WordList.read("products.tsv", 7);

    private ProductWords() {}
}
