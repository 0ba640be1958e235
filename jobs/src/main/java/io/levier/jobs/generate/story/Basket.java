package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Catalogue;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Product;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order consists of.
 *
 * @param promotion code used, null without one
 */
public record Basket(List<Line> lines, @Nullable String promotion) {
    private static final long FREE_SHIPPING_FROM = 6000;
    private static final long SHIPPING = 490;

    /**
     * A line of an order; amounts in cents without tax, after discounts.
     *
     * @param giftCard paid now, sold later
     */
    public record Line(Product product, int pieces, long netCents, long costCents, boolean giftCard) {}

    public Basket {
        lines = List.copyOf(lines);
    }

    static Basket of(Company company, Profile profile, Purchase purchase) {
        Draws draws = Draws.of(company.seed(), Stream.BASKET, profile.number(), purchase.seq());
        boolean promoted = draws.chance(0.16);
        double discount = promoted ? draws.uniform(0.08, 0.25) : 0;
        double priceLevel = company.prices().goods(purchase.orderedAt());
        int count = 1 + draws.failures(0.42, 5);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Product product = draws.pick(Catalogue.PRODUCTS);
            int pieces = (1 + draws.failures(0.75, 3)) * (profile.isBusiness() ? 2 : 1);
            long list = Math.round(product.priceCents() * priceLevel) * pieces;
            long net = purchase.kind() == Purchase.Kind.REPLACEMENT ? 0 : Math.round(list * (1 - discount));
            long cost = Math.round(product.priceCents() * product.costShare()) * pieces;
            lines.add(new Line(product, pieces, net, cost, draws.chance(0.01)));
        }
        return new Basket(lines, promoted ? code(company, purchase) : null);
    }

    /** Goods and services without tax and shipping, cents. */
    public long netCents() {
        return lines.stream().mapToLong(Line::netCents).sum();
    }

    /** Shipping charged, cents. */
    public long shippingCents(Purchase purchase) {
        return purchase.channel() == OrderChannel.STORE || netCents() >= FREE_SHIPPING_FROM ? 0 : SHIPPING;
    }

    private static String code(Company company, Purchase purchase) {
        int month = company.horizon().calendarMonth(company.horizon().monthOf(purchase.orderedAt()));
        return switch (month) {
            case 1, 6, 7 -> "SOLDES";
            case 11, 12 -> "NOEL10";
            default -> "BIENVENUE";
        };
    }
}
