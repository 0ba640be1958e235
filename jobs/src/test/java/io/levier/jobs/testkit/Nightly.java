package io.levier.jobs.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A test that takes many minutes, or whose subject smaller tests hold too: the nights run it, and whoever asks for it by
 * {@code mvn verify -Pit -Dlevier.nightly=true}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
        named = "levier.nightly",
        matches = "true",
        disabledReason = "takes many minutes: -Dlevier.nightly=true asks for it")
public @interface Nightly {}
