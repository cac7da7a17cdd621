package dev.tandem.local.person;

import java.util.List;

/** The people of the local run: two for each deciding role, since nobody decides alone, one for each other. */
public final class People {
    public static final Person BUSINESS_EXECUTIVE_1 =
            new Person("amara.okafor", "Amara Okafor", "business-executive", "TOKEN_BUSINESS_EXECUTIVE_1");
    public static final Person BUSINESS_EXECUTIVE_2 =
            new Person("henrik.lindqvist", "Henrik Lindqvist", "business-executive", "TOKEN_BUSINESS_EXECUTIVE_2");
    public static final Person TECHNOLOGY_EXECUTIVE_1 =
            new Person("mei.tanaka", "Mei Tanaka", "technology-executive", "TOKEN_TECHNOLOGY_EXECUTIVE_1");
    public static final Person TECHNOLOGY_EXECUTIVE_2 =
            new Person("tomas.herrera", "Tomás Herrera", "technology-executive", "TOKEN_TECHNOLOGY_EXECUTIVE_2");
    public static final Person FINANCE_1 = new Person("ingrid.solberg", "Ingrid Solberg", "finance", "TOKEN_FINANCE_1");
    public static final Person FINANCE_2 = new Person("rajesh.menon", "Rajesh Menon", "finance", "TOKEN_FINANCE_2");
    public static final Person PORTFOLIO_MANAGER =
            new Person("lucia.ferraro", "Lucia Ferraro", "portfolio-manager", "TOKEN_PORTFOLIO_MANAGER");
    public static final Person VIEWER = new Person("jonas.weber", "Jonas Weber", "viewer", "TOKEN_VIEWER");
    public static final Person INTEGRATOR =
            new Person("erp-connector", "ERP connector", "integrator", "TOKEN_INTEGRATOR");
    public static final Person ADMIN = new Person("nadia.haddad", "Nadia Haddad", "admin", "TOKEN_ADMIN");

    public static final List<Person> ALL = List.of(
            BUSINESS_EXECUTIVE_1,
            BUSINESS_EXECUTIVE_2,
            TECHNOLOGY_EXECUTIVE_1,
            TECHNOLOGY_EXECUTIVE_2,
            FINANCE_1,
            FINANCE_2,
            PORTFOLIO_MANAGER,
            VIEWER,
            INTEGRATOR,
            ADMIN);

    private People() {}
}
