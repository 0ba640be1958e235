package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.Prices;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a customer subscribes, is charged more, changes, leaves and now and then comes back. */
final class Subscribing {
    private static final double PAYMENT_FAILS = 0.0015;
    private static final double COMES_BACK = 0.015;
    private static final int MONTHS_AWAY = 3;
    private static final double MONTH_DAYS = 30.4375;

    private final Company company;
    private final Profile profile;
    private final Draws draws;
    private final List<Contract> contracts = new ArrayList<>();
    private final List<Exposure> exposures = new ArrayList<>();
    private int leftIn;

    Subscribing(Company company, Profile profile, Draws draws) {
        this.company = company;
        this.profile = profile;
        this.draws = draws;
    }

    List<Contract> contracts() {
        return contracts;
    }

    /** What the customer was exposed to in each month in which a contract could be cancelled. */
    List<Exposure> exposures() {
        return exposures;
    }

    /** The contract running now, null without one. */
    @Nullable
    Contract running() {
        Contract last = contracts.isEmpty() ? null : contracts.get(contracts.size() - 1);
        return last != null && last.isRunning() ? last : null;
    }

    /** Whether there was a contract and there is none now. */
    boolean hasLeft() {
        return !contracts.isEmpty() && running() == null;
    }

    /** Begins the contract that starts in this month or was running before the history. */
    void beginIn(int month) {
        Horizon horizon = company.horizon();
        if (contracts.isEmpty()) {
            if (profile.wish().at() < horizon.monthStart(month + 1)) {
                long at = profile.wish().at();
                boolean before = at < horizon.begin();
                int startMonth =
                        before ? -1 - (int) ((horizon.begin() - at) / (MONTH_DAYS * Horizon.DAY)) : horizon.monthOf(at);
                begin(at, startMonth);
            }
        } else if (hasLeft() && month >= leftIn + MONTHS_AWAY && draws.chance(COMES_BACK)) {
            begin(horizon.monthStart(month) + draws.between(10, 500) * Horizon.HOUR, month);
        }
    }

    private void begin(long at, int startMonth) {
        int rises = company.prices().risesUntil(startMonth);
        long base = profile.wish().plan().monthlyCents() * (profile.isBusiness() ? 6 : 1);
        contracts.add(new Contract(
                contracts.size() + 1, profile.wish().plan(), at, startMonth, Prices.fee(base, rises), rises));
    }

    /** Raises the fee at the start of a month where the plan allows it; whether it did. */
    boolean chargeMore(int month) {
        Contract contract = running();
        int rises = company.prices().risesUntil(month);
        if (contract == null || !contract.renewsIn(month) || rises == contract.paidRises()) {
            return false;
        }
        long raised = Prices.fee(contract.feeCents(), rises - contract.paidRises());
        contract.raise(company.horizon().monthStart(month), raised, rises);
        return true;
    }

    /** Decides whether the contract that runs since before this month ends or changes within it. */
    void live(int month, double satisfaction, List<ServiceCase> cases, List<Purchase> purchases) {
        Contract contract = running();
        if (contract == null || contract.tenure(month) < 0) {
            return;
        }
        long start = company.horizon().monthStart(month);
        Exposure exposure = new Exposure(
                month,
                satisfaction < ChurnEffect.LOW,
                cases.stream().anyMatch(c -> c.isOpenAt(start)),
                purchases.stream().anyMatch(p -> p.cameLateWithin(start, ChurnEffect.LATE_DELIVERY_DAYS)),
                contract.roseWithin(start, ChurnEffect.PRICE_RISE_DAYS),
                contract.tenure(month),
                contract.plan() == Plan.MONTHLY);
        exposures.add(exposure);
        boolean cancels = draws.chance(exposure.hazard());
        boolean paymentFails = draws.chance(PAYMENT_FAILS);
        double change = draws.uniform();
        long at = moment(month);
        Contract.Ending reason = reason(exposure);
        if (cancels || paymentFails) {
            contract.end(at, cancels ? reason : Contract.Ending.PAYMENT);
            leftIn = month;
        } else if (change < 0.006) {
            contract.change(at, ContractChange.Kind.EXPANSION, contract.feeCents() / 4);
        } else if (change < 0.010) {
            contract.change(at, ContractChange.Kind.CONTRACTION, -contract.feeCents() / 5);
        }
    }

    private Contract.Ending reason(Exposure exposure) {
        return switch (draws.weighted(
                exposure.priceRise() ? 5 : 1,
                exposure.lowSatisfaction() || exposure.openCase() ? 4 : 0.5,
                exposure.lateDelivery() ? 3 : 0.2,
                2,
                1)) {
            case 0 -> Contract.Ending.PRICE;
            case 1 -> Contract.Ending.SERVICE;
            case 2 -> Contract.Ending.DELIVERY;
            case 3 -> Contract.Ending.NO_NEED;
            default -> Contract.Ending.MOVED;
        };
    }

    private long moment(int month) {
        Horizon horizon = company.horizon();
        int first = horizon.dayOf(horizon.monthStart(month));
        int last = horizon.dayOf(horizon.monthStart(month + 1) - 1);
        return horizon.dayStart(draws.between(first, last)) + draws.between(8 * Horizon.HOUR, 21 * Horizon.HOUR);
    }
}
