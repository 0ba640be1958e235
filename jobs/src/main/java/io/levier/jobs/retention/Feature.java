package io.levier.jobs.retention;

import java.io.Serializable;

/**
 * A column the model may look at.
 *
 * @param isNumber binned by quantiles when true, one bin per category otherwise
 */
record Feature(String name, boolean isNumber) implements Serializable {}
