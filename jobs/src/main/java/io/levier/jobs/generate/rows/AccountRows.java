package io.levier.jobs.generate.rows;

import io.levier.common.table.input.Account;
import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Country;
import io.levier.jobs.generate.words.People;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The business accounts. */
final class AccountRows {
    private static final Layout ACCOUNT = Layout.of(Account.TABLE);
    private static final List<String> INDUSTRIES =
            List.of("hospitality", "health", "property", "office", "retail", "education");
    private static final List<String> SIZES = List.of("1-9", "10-49", "50-249", "250+");

    private AccountRows() {}

    static void accounts(Company company, Consumer<Cells> out) {
        for (int i = 0; i < company.scale().accounts(); i++) {
            out.accept(account(company, i));
        }
    }

    private static Cells account(Company company, int number) {
        Draws draws = Draws.of(company.seed(), Stream.ACCOUNT, number);
        Country country = Country.at(draws.uniform());
        boolean english = country == Country.GB || country == Country.IE;
        LocalDate start = company.horizon().start().minusDays(draws.between(30, 2000));
        boolean grouped = number > 10 && draws.chance(0.08);
        return ACCOUNT.row()
                .set(Account.ACCOUNT_ID, Keys.account(number))
                .set(Account.NAME, draws.pick(People.companies(english ? "en" : "fr")))
                .set(Account.INDUSTRY, draws.pick(INDUSTRIES))
                .set(Account.SIZE_BAND, draws.pick(SIZES, 45, 35, 15, 5))
                .set(Account.PARENT_ACCOUNT_ID, grouped ? Keys.account(draws.below(number)) : null)
                .set(Account.OWNER, "sales-%02d".formatted(draws.between(1, 12)))
                .set(Account.START_DATE, start)
                .money(Account.ANNUAL_VALUE, Math.round(draws.logNormal(420_000, 0.8)))
                .set(Account.COUNTRY, country.name())
                .set(Account.STATUS, draws.pick(List.of("active", "dormant", "closed"), 88, 8, 4))
                .set(Account.VALID_FROM, start);
    }
}
