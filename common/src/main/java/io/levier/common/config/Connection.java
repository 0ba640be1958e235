package io.levier.common.config;

import java.util.Optional;

/**
 * A database exports are read from.
 *
 * @param name what sources call it
 * @param url JDBC address, without secrets
 * @param user empty when the address or the driver knows whom it speaks for
 */
public record Connection(String name, String url, Optional<Secret> user, Optional<Secret> password) {}
