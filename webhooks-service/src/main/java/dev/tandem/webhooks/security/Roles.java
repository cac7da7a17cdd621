package dev.tandem.webhooks.security;

/** The roles a token may carry in its {@code groups}, for {@code @RolesAllowed}. */
public final class Roles {

    public static final String BUSINESS_EXECUTIVE = "business-executive";
    public static final String TECHNOLOGY_EXECUTIVE = "technology-executive";
    public static final String FINANCE = "finance";
    public static final String PORTFOLIO_MANAGER = "portfolio-manager";
    public static final String VIEWER = "viewer";
    public static final String INTEGRATOR = "integrator";
    public static final String ADMIN = "admin";

    private Roles() {}
}
