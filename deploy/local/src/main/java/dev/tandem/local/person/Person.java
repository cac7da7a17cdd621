package dev.tandem.local.person;

/**
 * Somebody who has a ready token in the local run.
 *
 * @param variable the shell variable that holds the token
 */
public record Person(String subject, String name, String role, String variable) {}
