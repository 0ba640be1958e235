package io.levier.jobs.generate.company;

/** Everything a customer's story is told against. It follows from the scale alone and is cheap enough to build anywhere. */
public final class Company {
    private final Scale scale;
    private final Horizon horizon;
    private final OpenHours openHours;
    private final Workforce workforce;
    private final Prices prices;
    private final Training training;

    public Company(Scale scale) {
        this.scale = scale;
        this.horizon = new Horizon(scale);
        this.openHours = new OpenHours(horizon);
        this.workforce = new Workforce(scale, horizon);
        this.prices = new Prices(horizon);
        this.training = new Training(scale, horizon);
    }

    public long seed() {
        return scale.seed();
    }

    public Scale scale() {
        return scale;
    }

    public Horizon horizon() {
        return horizon;
    }

    public OpenHours openHours() {
        return openHours;
    }

    public Workforce workforce() {
        return workforce;
    }

    public Prices prices() {
        return prices;
    }

    public Training training() {
        return training;
    }
}
