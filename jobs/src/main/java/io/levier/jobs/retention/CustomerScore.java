package io.levier.jobs.retention;

/**
 * What a model says of a customer, in the form Spark's bean encoder wants. Reasons are told by their bin: the words for it
 * are the same for all customers and are looked up afterwards.
 */
public final class CustomerScore {
    private SeenCustomer customer = new SeenCustomer();
    private double prob;
    private double addedBySteps;
    private double[] effects = {};
    private double[] revenueByTheme = {};
    private int[] dummies = {};
    private int[] reasons = {};
    private int[] unseen = {};

    /** Without the features. */
    public SeenCustomer getCustomer() {
        return customer;
    }

    public void setCustomer(SeenCustomer customer) {
        this.customer = customer;
    }

    public double getProb() {
        return prob;
    }

    public void setProb(double prob) {
        this.prob = prob;
    }

    /** Log-odds the steps of the calibration add to those of its line. */
    public double getAddedBySteps() {
        return addedBySteps;
    }

    public void setAddedBySteps(double addedBySteps) {
        this.addedBySteps = addedBySteps;
    }

    /** Log-odds, in the order of the features. */
    public double[] getEffects() {
        return effects;
    }

    public void setEffects(double[] effects) {
        this.effects = effects;
    }

    /** In the order of the themes. */
    public double[] getRevenueByTheme() {
        return revenueByTheme;
    }

    public void setRevenueByTheme(double[] revenueByTheme) {
        this.revenueByTheme = revenueByTheme;
    }

    /** The bin of each feature, see {@link FeatureBins#dummies}. */
    public int[] getDummies() {
        return dummies;
    }

    public void setDummies(int[] dummies) {
        this.dummies = dummies;
    }

    /** The bins that raise the risk most, the strongest first. */
    public int[] getReasons() {
        return reasons;
    }

    public void setReasons(int[] reasons) {
        this.reasons = reasons;
    }

    /** Places of the texts nobody had in training. */
    public int[] getUnseen() {
        return unseen;
    }

    public void setUnseen(int[] unseen) {
        this.unseen = unseen;
    }
}
