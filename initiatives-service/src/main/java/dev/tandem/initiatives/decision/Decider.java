package dev.tandem.initiatives.decision;

import dev.tandem.initiatives.person.Person;

/** Somebody who decided, as a row keeps them: an embeddable such as {@link Person} cannot be a JSON list of a row. */
record Decider(String subject, String name) {

    static Decider of(Person person) {
        return new Decider(person.subject(), person.name());
    }

    Person person() {
        return new Person(subject, name);
    }
}
