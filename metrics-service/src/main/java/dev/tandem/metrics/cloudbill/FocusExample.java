package dev.tandem.metrics.cloudbill;

/** Small files in the FOCUS form, for those who try the operations on the demo portfolio. */
final class FocusExample {

    static final String CSV = """
        BilledCost,EffectiveCost,ListCost,ContractedCost,BillingAccountId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,\
        ChargeCategory,ChargeDescription,ChargePeriodStart,ChargePeriodEnd,InvoiceIssuerName,ResourceId,ServiceName,SubAccountId,Tags,x_CostCenter
        412.50,388.1234567891,480.00,412.50,8600-1,EUR,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,\
        Usage,Web servers,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,Nordwind Cloud GmbH,srv/shop-web,Virtual machines,shop-prod,"{""application"": ""checkout"", ""env"": ""prod""}",4711
        96.04,96.04,96.04,96.04,8600-1,EUR,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,\
        Usage,Search cluster,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,Nordwind Cloud GmbH,srv/search,Managed search,shop-prod,"{""application"": ""search"", ""env"": ""prod""}",4711
        0.00000080000,0.00000080000,0.00000080000,0.00000080000,8600-1,EUR,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,\
        Usage,Queue requests,2026-10-17T00:00:00Z,2026-10-18T00:00:00Z,Nordwind Cloud GmbH,q/orders,Message queues,shop-prod,"{""application"": ""checkout""}",4711
        18.20,18.20,18.20,18.20,8600-1,EUR,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,\
        Usage,Network between regions,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,Nordwind Cloud GmbH,NULL,Network,network,NULL,NULL
        -25.00,-25.00,-25.00,-25.00,8600-1,EUR,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,\
        Credit,Goodwill for the outage,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,Nordwind Cloud GmbH,NULL,Virtual machines,shop-prod,"{""application"": ""checkout""}",4711
        """;

    static final String OTHER_CSV = """
        BilledCost,EffectiveCost,BillingAccountId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,InvoiceIssuerName,ServiceName,Tags
        7.25,7.25,8600-2,EUR,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,Nordwind Cloud GmbH,Object storage,"{""application"": ""search""}"
        """;

    private FocusExample() {}
}
