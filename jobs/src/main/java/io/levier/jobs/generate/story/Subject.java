package io.levier.jobs.generate.story;

/**
 * What a contact or a survey is about.
 *
 * @param reason why the customer turned to the company
 * @param serviceCase number of the case, 0 for none
 * @param order number of the order, 0 for none
 */
public record Subject(Reason reason, int serviceCase, int order) {
    /** A question about nothing in particular. */
    static final Subject QUESTION = new Subject(Reason.INFORMATION, 0, 0);

    static Subject of(ServiceCase serviceCase) {
        return new Subject(serviceCase.reason(), serviceCase.seq(), serviceCase.order());
    }
}
