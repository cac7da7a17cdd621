package dev.tandem.initiatives.tree;

import java.util.UUID;

/** One node on the way up a tree. */
public record Step(UUID id, String title) {}
