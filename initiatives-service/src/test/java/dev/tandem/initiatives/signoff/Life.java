package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An initiative to which things are done: by the model, on the pure classes, or through the service. */
interface Life {

    Answer obey(LifeCommand command);

    Snapshot snapshot();

    /** What was told about it, oldest first. */
    List<String> events();

    /**
     * What came of a command.
     *
     * @param refusal the rule that refused it; empty when it was taken
     */
    record Answer(String refusal, boolean passed, SortedSet<String> missing) {

        static Answer refused(String rule) {
            return new Answer(rule, false, new TreeSet<>());
        }

        static Answer taken() {
            return new Answer("", false, new TreeSet<>());
        }

        static Answer waiting(Set<Side> missing) {
            SortedSet<String> names = new TreeSet<>();
            missing.forEach(side -> names.add(side.name()));
            return new Answer("", false, names);
        }

        static Answer gatePassed() {
            return new Answer("", true, new TreeSet<>());
        }
    }

    /**
     * How it stands.
     *
     * @param approvals {@code GATE SIDE person}
     * @param conditions {@code number GATE SIDE}, with {@code binding} behind those that bind
     * @param waiting {@code GATE [missing sides]}
     */
    record Snapshot(
            String status,
            boolean signed,
            int plan,
            int baseline,
            SortedSet<String> approvals,
            SortedSet<String> conditions,
            SortedSet<String> waiting) {}

    /** Who is who: for which sides somebody may speak. */
    static boolean speaksFor(String person, Side side) {
        return switch (person) {
            case "bianca", "berta" -> side == Side.BUSINESS;
            case "tina", "theo" -> side == Side.TECHNOLOGY;
            case "fay", "finn" -> side == Side.FINANCE;
            case "wanda" -> side != Side.FINANCE;
            case "omar" -> true;
            default -> false;
        };
    }

    /** Whether somebody may speak for any side. */
    static boolean speaks(String person) {
        return Arrays.stream(Side.values()).anyMatch(side -> speaksFor(person, side));
    }

    static SortedSet<String> sorted(Stream<String> texts) {
        return texts.collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
}
