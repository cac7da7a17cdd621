package dev.tandem.metrics.board;

/** How a board report looks: light, dark, and on A4 paper. Nothing is told by colour alone. */
final class PageStyle {

    private static final String LIGHT = """
        --paper:#ffffff;--ink:#17202c;--soft:#566273;--grid:#e4e8ee;--strip:#f3f5f9;--edge:#d3d9e2;--plan:#8792a3;\
        --cost:#b4540a;--benefit:#13795b;--work:#2563c9;--bad:#c62f21;--now:#eef3fb;\
        """;

    private static final String DARK = """
        --paper:#11161d;--ink:#e9edf3;--soft:#a3aebd;--grid:#232b36;--strip:#1a212b;--edge:#323c49;--plan:#8d98a8;\
        --cost:#e8944a;--benefit:#45bf95;--work:#6ba4f8;--bad:#ff7b6b;--now:#18222f;\
        """;

    private static final String SHAPES = """
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,\
        "Noto Sans","Liberation Sans",Arial,sans-serif;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        main{max-width:920px;margin:0 auto;padding:28px 24px 48px}
        h1{font-size:27px;line-height:1.2;margin:2px 0 6px;overflow-wrap:anywhere}h2{font-size:18px;margin:34px 0 8px}
        h3{font-size:14px;margin:20px 0 4px}p{margin:6px 0}
        .soft,.kicker{color:var(--soft)}.kicker{font-weight:650;letter-spacing:.04em;margin:0}
        .note{white-space:pre-line;border-left:3px solid var(--edge);padding:2px 0 2px 12px;margin:14px 0;\
        overflow-wrap:anywhere}
        .tiles{display:grid;grid-template-columns:repeat(3,1fr);gap:10px;margin:18px 0 4px;padding:0;list-style:none}
        .tiles li{background:var(--strip);border:1px solid var(--edge);border-radius:8px;padding:10px 12px}
        .tiles b{display:block;font-size:22px;line-height:1.25;font-variant-numeric:tabular-nums}
        .tiles span{display:block;color:var(--soft);font-size:12.5px}
        figure{margin:14px 0}figcaption{font-size:13px}.legend{color:var(--soft)}.legend>span{white-space:nowrap;\
        margin-left:12px}
        svg.chart{display:block;width:100%;height:auto;font:11px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",\
        "Liberation Sans",Arial,sans-serif}
        svg.key.key{display:inline-block;width:auto;height:12px;margin:0;vertical-align:-2px}
        .chart .grid{stroke:var(--grid)}.chart .zero{stroke:var(--ink);stroke-width:1.2}.chart .tick{fill:var(--soft)}
        .chart .now{fill:var(--now)}.chart .plan{fill:none;stroke:var(--plan);stroke-width:1.3}
        .chart .cost{fill:var(--cost)}.chart .benefit{fill:var(--benefit)}
        .chart .net{fill:none;stroke-width:2}.chart .net.actual{stroke:var(--work);stroke-width:2.6}
        .chart .net.plan{stroke:var(--plan);stroke-dasharray:7 4}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:12.5px;font-variant-numeric:tabular-nums;margin:6px 0 10px}
        th,td{padding:4px 0 4px 12px;border-bottom:1px solid var(--grid);text-align:right;vertical-align:top}
        th:first-child,td:first-child{padding-left:0}
        th{color:var(--soft);font-weight:600;vertical-align:bottom}
        th.name,td.name{text-align:left;overflow-wrap:anywhere;min-width:120px}td.name.wide{min-width:190px}
        td.amount{white-space:nowrap}tr.sum td{font-weight:650}td.in1{padding-left:14px!important}\
        td.in2{padding-left:28px!important}td.in3{padding-left:42px!important}
        td.bar{width:24%;min-width:110px}svg.bar{display:block;width:100%;height:11px;margin-top:4px}
        .bar .track{fill:var(--strip);stroke:var(--edge);stroke-width:1;vector-effect:non-scaling-stroke}
        .bar .fill{fill:var(--work)}.bar .good{fill:var(--benefit)}.bar .bad{fill:var(--bad)}
        .bar .limit{stroke:var(--ink);stroke-width:1.5;vector-effect:non-scaling-stroke}
        .bar .plan{fill:var(--plan)}.bar .forecast{fill:var(--ink)}.bar .actual{fill:var(--work)}
        .bad{color:var(--bad)}.good{color:var(--benefit)}
        .hash{font-family:ui-monospace,"Liberation Mono",monospace;font-size:11.5px;overflow-wrap:anywhere}
        @page{size:A4;margin:15mm 14mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);\
        font:9px system-ui,sans-serif;color:#566273}}
        @media print{body{font-size:11.5px}main{max-width:none;padding:0}h1{font-size:23px}h2{font-size:15.5px;\
        margin-top:22px}table{font-size:9.8px}.scroll{overflow:visible}th,td{padding-left:8px}td.name.wide{min-width:150px}\
        td.bar{width:15%;min-width:70px}.tiles b{font-size:18px}h2,h3,figcaption{break-after:avoid}\
        figure,tr,.tiles,.note,.whole{break-inside:avoid}}
        @media (max-width:640px){.tiles{grid-template-columns:repeat(2,1fr)}}
        """;

    private PageStyle() {}

    /** The style sheet; on paper always the light colours. */
    static String css() {
        return ":root{color-scheme:light dark;" + LIGHT + "}\n@media (prefers-color-scheme:dark){:root{" + DARK
                + "}}\n@media print{:root{color-scheme:light;" + LIGHT + "}}\n" + SHAPES;
    }
}
