package io.levier.common.report.html;

/** A piece of a page: an element or a text. */
public sealed interface Node permits Element, Text {}
