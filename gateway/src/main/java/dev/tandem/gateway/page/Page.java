package dev.tandem.gateway.page;

import dev.tandem.gateway.visit.Visit;

/** Something that the gateway itself shows to whoever asks, by GET or HEAD. */
interface Page {

    void show(Visit visit);
}
