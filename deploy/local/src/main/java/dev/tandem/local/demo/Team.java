package dev.tandem.local.demo;

import dev.tandem.local.ApiClient;

/**
 * The people of the demo organisation, each with a token of their own: four eyes need more than one.
 *
 * @param portfolioManager proposes, so that both executives may sign
 * @param integrator the client of the ERP, a program
 * @param finance defines metrics and records what was measured
 */
public record Team(
        Member businessExecutive,
        Member secondBusinessExecutive,
        Member technologyExecutive,
        Member secondTechnologyExecutive,
        Member finance,
        Member portfolioManager,
        Member integrator,
        Member admin) {

    /** A person and their client of the API. */
    public record Member(String subject, String name, ApiClient api) {}
}
