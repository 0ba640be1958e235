package io.levier.common.metric;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.curated.AssistedSale;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Invitation;
import io.levier.common.table.curated.Mention;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.curated.Sale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The curated tables metrics may be computed of: what dates a row, and whose row it is. */
public enum FactTable {
    RATING(Rating.TABLE, Rating.COMPLETED_ON, Rating.RESPONDENT_ID),
    INVITATION(Invitation.TABLE, Invitation.SENT_ON, Invitation.RESPONDENT_ID),
    SALE(Sale.TABLE, Sale.ORDERED_ON, Sale.BUYER_ID),
    CUSTOMER_PERIOD(CustomerPeriod.TABLE, CustomerPeriod.PERIOD_START, CustomerPeriod.PERSON_ID),
    MENTION(Mention.TABLE, Mention.POSTED_ON, Mention.AUTHOR_KEY),
    CONTACT(Contact.TABLE, Contact.STARTED_ON, Contact.CONTACT_PERSON_ID),
    ASSISTED_SALE(AssistedSale.TABLE, AssistedSale.ORDERED_ON, AssistedSale.BUYER_ID);

    private final Table table;
    private final Field date;
    private final Field cluster;

    FactTable(Table table, Field date, Field cluster) {
        this.table = table;
        this.date = date;
        this.cluster = cluster;
    }

    public Table table() {
        return table;
    }

    /** The condition under which a row is a fact of its own, rather than one that another row tells as well. */
    public String condition() {
        return this == CUSTOMER_PERIOD ? CustomerPeriod.MONTHLY : "true";
    }

    /** Whether its rows stand for whole months, so that no shorter period can be told of them. */
    public boolean isMonthly() {
        return this == CUSTOMER_PERIOD;
    }

    /** The local day that decides the period of a row. */
    public Field date() {
        return date;
    }

    /** The customer (or anonymous respondent, buyer, agent or author) a row belongs to: the cluster of every variance. */
    public Field cluster() {
        return cluster;
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(fact -> fact.table.name()).toList();
    }

    public static Optional<FactTable> byName(String name) {
        return Arrays.stream(values())
                .filter(fact -> fact.table.name().equals(name))
                .findFirst();
    }
}
