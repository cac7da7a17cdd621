package dev.tandem.initiatives.roadmap;

/** How a roadmap looks: light, dark, and on paper. Nothing is told by colour alone. */
final class PictureStyle {

    private static final String LIGHT = """
        --paper:#ffffff;--ink:#17202c;--soft:#566273;--grid:#e4e8ee;--strong-grid:#c3cad4;--strip:#eef1f6;--zebra:#f8f9fb;\
        --approved:#7a67c7;--approved-soft:#e4dff6;--work:#2563c9;--work-soft:#cfe0fa;--hold:#a16a00;--hold-soft:#fbe3b0;\
        --live:#13795b;--live-soft:#c5e8db;--given-up:#77818f;--given-up-soft:#e6e9ed;--plan:#768295;\
        --critical:#b3145f;--conflict:#c62f21;--need:#6b7787;--fine:#13795b;--risk:#a16a00;\
        """;

    private static final String DARK = """
        --paper:#11161d;--ink:#e9edf3;--soft:#a3aebd;--grid:#232b36;--strong-grid:#3a4554;--strip:#1b222c;--zebra:#151b23;\
        --approved:#a99af0;--approved-soft:#332c57;--work:#6ba4f8;--work-soft:#1f3a66;--hold:#e0ac46;--hold-soft:#4a3a14;\
        --live:#45bf95;--live-soft:#174637;--given-up:#8d98a8;--given-up-soft:#2b333e;--plan:#7d899a;\
        --critical:#ff77b4;--conflict:#ff7b6b;--need:#93a0b2;--fine:#45bf95;--risk:#e0ac46;\
        """;

    private static final String SHAPES = """
        .roadmap{background:var(--paper);font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",\
        Arial,sans-serif;font-size:12.5px;fill:var(--ink);-webkit-print-color-adjust:exact;print-color-adjust:exact}
        .roadmap .paper{fill:var(--paper)}.roadmap .head{font-size:24px;font-weight:650}.roadmap .soft{fill:var(--soft)}
        .roadmap .small{font-size:10.5px}.roadmap .strip{fill:var(--strip)}.roadmap .zebra{fill:var(--zebra)}
        .roadmap .lane{font-weight:650}.roadmap .on-strip{paint-order:stroke;stroke:var(--strip);stroke-width:4;stroke-linejoin:round}.roadmap .name{font-weight:500}
        .roadmap .grid{stroke:var(--grid);stroke-width:1}.roadmap .year{stroke:var(--strong-grid);stroke-width:1}
        .roadmap .tick{font-size:10.5px;fill:var(--soft);text-anchor:middle}.roadmap .tick.y{font-weight:650;fill:var(--ink)}
        .roadmap .plan{fill:var(--plan)}
        .roadmap .bar{stroke-width:1}.roadmap .bar.expected{stroke-dasharray:3 2}
        .roadmap .approved{fill:var(--approved);stroke:var(--approved)}
        .roadmap .approved.expected,.roadmap .approved.thin{fill:var(--approved-soft)}
        .roadmap .in_progress{fill:var(--work);stroke:var(--work)}.roadmap .in_progress.expected{fill:var(--work-soft)}
        .roadmap .on_hold{fill:url(#rm-hold);stroke:var(--hold)}
        .roadmap .live{fill:var(--live);stroke:var(--live)}.roadmap .live.expected{fill:var(--live-soft)}
        .roadmap .given_up{fill:var(--given-up-soft);stroke:var(--given-up);stroke-dasharray:2 3}
        .roadmap .hold-paper{fill:var(--hold-soft)}.roadmap .hold-line{stroke:var(--hold);stroke-width:3}
        .roadmap .halo{fill:none;stroke:var(--critical);stroke-width:2}
        .roadmap .critical-edge{fill:var(--critical)}.roadmap .critical-text{fill:var(--critical)}
        .roadmap .critical-text{font-weight:650}
        .roadmap .arrow{fill:none;stroke:var(--need);stroke-width:1.4}.roadmap .tip{fill:var(--need)}
        .roadmap .arrow.enhances{stroke-dasharray:1.5 3.5;stroke-linecap:round}
        .roadmap .arrow.excludes{stroke:var(--conflict);stroke-dasharray:1.5 3.5;stroke-linecap:round}
        .roadmap .arrow.conflict{stroke:var(--conflict);stroke-dasharray:5 3}.roadmap .tip.conflict{fill:var(--conflict)}
        .roadmap .tip.excludes{fill:var(--conflict)}
        .roadmap .arrow.critical{stroke:var(--critical);stroke-width:2.2}.roadmap .tip.critical{fill:var(--critical)}
        .roadmap .warning{fill:var(--conflict)}.roadmap .warning-sign{fill:var(--paper);font-weight:700;font-size:9px;\
        text-anchor:middle}
        .roadmap .mark{stroke:var(--paper);stroke-width:1.2;fill:var(--ink)}
        .roadmap .mark.met,.roadmap .mark.met_late{fill:var(--fine)}.roadmap .mark.at_risk{fill:var(--risk)}
        .roadmap .mark.breached{fill:var(--conflict)}
        .roadmap .mark-sign{stroke:var(--paper);stroke-width:1.3;fill:none}
        .roadmap .today{stroke:var(--ink);stroke-width:1.4}.roadmap .today-flag{fill:var(--ink)}
        .roadmap .today-text{fill:var(--paper);font-size:10.5px;font-weight:650;text-anchor:middle}
        .roadmap .cut{fill:var(--soft)}
        .roadmap .row:hover .hover{fill:var(--strip)}.roadmap .hover{fill:transparent}
        """;

    private PictureStyle() {}

    /** The style sheet of the picture alone. */
    static String css() {
        return themed(".roadmap") + SHAPES;
    }

    /** The colours as variables of whatever this selects; on paper always the light ones. */
    static String themed(String selector) {
        return selector + "{color-scheme:light dark;" + LIGHT + "}\n@media (prefers-color-scheme:dark){" + selector
                + "{" + DARK + "}}\n@media print{" + selector + "{" + LIGHT + "}}\n";
    }
}
