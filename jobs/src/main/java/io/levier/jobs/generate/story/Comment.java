package io.levier.jobs.generate.story;

import java.util.List;

/** A comment and the topics planted in it. */
public record Comment(String text, List<Opinion> opinions) {}
