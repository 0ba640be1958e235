package io.levier.jobs.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that ask Spark, in the one session of their process. {@code mvn test} leaves them out unless they are named: they
 * take ten minutes where all others take two; {@code mvn verify} runs them after the jar is built.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(OnSpark.TAG)
@ExtendWith(SparkExtension.class)
public @interface OnSpark {
    String TAG = "spark";
}
