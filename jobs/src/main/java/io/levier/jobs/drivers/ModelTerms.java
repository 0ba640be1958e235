package io.levier.jobs.drivers;

import io.levier.common.config.DriverBehaviour;
import io.levier.common.config.DriverModel;
import io.levier.common.drivers.GramColumn;
import io.levier.jobs.drivers.DriverTerm.Derived;
import io.levier.jobs.drivers.DriverTerm.Measure;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All that a model looks at beside its outcome.
 *
 * @param drivers compete for the importance
 * @param controls are always held
 * @param customers who they were when they answered, held where their behaviour is explained
 * @param levers may lie behind the ratings
 * @param leftOut items that cannot be used, and why
 */
record ModelTerms(
        List<DriverTerm> drivers,
        List<MeasuredColumn> controls,
        List<MeasuredColumn> customers,
        List<LeverTerm> levers,
        List<String> leftOut) {

    ModelTerms {
        drivers = List.copyOf(drivers);
        controls = List.copyOf(controls);
        customers = List.copyOf(customers);
        levers = List.copyOf(levers);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Finds them in the data.
     *
     * @param feedback rows of the model that have its outcome
     */
    static ModelTerms of(DriverModel model, Dataset<Row> feedback, Dataset<Row> ratings) {
        DriverTerms found = DriverTerms.of(model, feedback, ratings);
        return new ModelTerms(
                found.terms(),
                model.controls().stream()
                        .flatMap(column -> MeasuredColumn.control(column, feedback).stream())
                        .toList(),
                List.of(),
                model.levers().stream().map(LeverTerm::of).toList(),
                found.leftOut());
    }

    /**
     * The same with what is held of customers.
     *
     * @param answers with what other tables know of their customers
     */
    ModelTerms withCustomers(DriverBehaviour behaviour, Dataset<Row> answers) {
        List<MeasuredColumn> held = behaviour.controls().stream()
                .flatMap(column -> MeasuredColumn.customer(column, answers).stream())
                .toList();
        return new ModelTerms(drivers, controls, held, levers, leftOut);
    }

    /** What a row carries of all of them. */
    List<Measure> measures() {
        return Stream.of(
                        drivers.stream().flatMap(term -> term.measures().stream()),
                        controls.stream().flatMap(control -> control.measures().stream()),
                        customers.stream().flatMap(customer -> customer.measures().stream()),
                        levers.stream().map(LeverTerm::measure))
                .flatMap(stream -> stream)
                .toList();
    }

    /** What a row must carry to be of use. */
    List<Measure> required() {
        return Stream.concat(
                        drivers.stream().filter(DriverTerm::isRequired).flatMap(term -> term.measures().stream()),
                        controls.stream().flatMap(control -> control.measures().stream()))
                .toList();
    }

    /** The same where gaps in the ratings are estimated. */
    ModelTerms withGaps() {
        return withRated(DriverTerm::optional);
    }

    /** The same where answers need every rating. */
    ModelTerms withoutGaps() {
        return withRated(DriverTerm::required);
    }

    private ModelTerms withRated(UnaryOperator<DriverTerm> change) {
        return new ModelTerms(
                drivers.stream()
                        .map(term -> term.isRated() ? change.apply(term) : term)
                        .toList(),
                controls,
                customers,
                levers,
                leftOut);
    }

    /** Columns of the controls. */
    List<Derived> controlColumns() {
        return controls.stream().flatMap(control -> control.columns().stream()).toList();
    }

    /** Columns of all that is held where a set is explained. */
    List<Derived> controlColumns(GramSet set) {
        return set.holdsCustomers()
                ? Stream.concat(controls.stream(), customers.stream())
                        .flatMap(held -> held.columns().stream())
                        .toList()
                : controlColumns();
    }

    /** Items customers rate. */
    List<DriverTerm> rated() {
        return drivers.stream().filter(DriverTerm::isRated).toList();
    }

    /** The ratings themselves as something to be explained. */
    List<Derived> ratings() {
        return rated().stream()
                .map(term -> {
                    GramColumn column = term.columns().get(0).column();
                    return new Derived(
                            GramColumn.outcome(column.name(), column.shift()), column.name(), new Derivation.Same());
                })
                .toList();
    }
}
