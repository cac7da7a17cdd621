package dev.tandem.initiatives.roadmap;

import java.time.LocalDate;
import java.util.List;

/** A roadmap as one page that needs nothing else: the picture, and everything in it once more as text. */
final class HtmlPage {

    private static final String STYLE = PictureStyle.themed("body") + """
        body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,\
        "Noto Sans","Liberation Sans",Arial,sans-serif}
        main{max-width:1400px;margin:0 auto;padding:0 0 40px}
        .scroll{overflow-x:auto}.scroll svg{display:block;min-width:980px;height:auto}
        section,details{margin:18px 20px 0}h2{font-size:16px;margin:0 0 6px}ul,ol{margin:0;padding-left:22px}li{margin:3px 0}
        h1.heard{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)}
        .soft{color:var(--soft)}summary{cursor:pointer;font-weight:650}
        table{border-collapse:collapse;margin-top:10px;width:100%;font-size:13px}
        th,td{text-align:left;padding:5px 12px 5px 0;border-bottom:1px solid var(--grid);vertical-align:top}
        th{color:var(--soft);font-weight:600}
        td.title{overflow-wrap:anywhere;max-width:420px}
        @page{size:A3 landscape;margin:10mm}
        @media print{.scroll{overflow:visible}.scroll svg{min-width:0}details{display:none}}
        """;

    private final Roadmap roadmap;
    private final Words words;
    private final Markup page = new Markup();

    private HtmlPage(Roadmap roadmap) {
        this.roadmap = roadmap;
        this.words = new Words(roadmap);
    }

    static String of(Roadmap roadmap) {
        return new HtmlPage(roadmap).write();
    }

    private String write() {
        page.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .element("title", "Roadmap · " + words.about())
                .line()
                .open("style")
                .raw(STYLE)
                .close("style")
                .raw("\n</head>\n<body>\n<main>\n")
                .element("h1", "Roadmap", "class", "heard");
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Roadmap")
                .raw(SvgPicture.inPage(roadmap))
                .close("div")
                .line();
        list("Conflicts", roadmap.conflicts().stream().map(words::conflict).toList());
        chain();
        list(
                "Without dates",
                roadmap.undated().stream()
                        .map(work -> work.title() + " · " + Words.missing(work))
                        .toList());
        if (roadmap.outside() > 0) {
            page.element(
                    "section",
                    Words.count(roadmap.outside(), "initiative lies", "initiatives lie") + " outside of these months.",
                    "class",
                    "soft");
        }
        table();
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }

    private void list(String head, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        page.open("section").element("h2", head).open("ul");
        lines.forEach(line -> page.element("li", line, "dir", "auto"));
        page.close("ul").close("section").line();
    }

    private void chain() {
        roadmap.chain().ifPresent(chain -> {
            page.open("section").element("h2", "Critical chain");
            page.open("p", "class", "soft")
                    .text("The needs that take longest one after the other: " + Words.days(chain.days())
                            + " of work left, " + Words.day(chain.earliestEnd()) + " at the earliest.")
                    .close("p");
            page.open("ol");
            chain.members().forEach(member -> page.open("li")
                    .element("bdi", roadmap.title(member.id()))
                    .text(" · "
                            + (member.days() == null
                                    ? "days unknown"
                                    : Words.days(member.days()) + ", " + Words.day(member.earliestStart()) + " – "
                                            + Words.day(member.earliestLive()) + " at the earliest"))
                    .close("li"));
            page.close("ol").close("section").line();
        });
    }

    private void table() {
        page.open("details")
                .element("summary", "The same as a table")
                .open("table")
                .open("thead")
                .open("tr");
        List.of("Initiative", words.byName(), "Status", "Planned", "Started", "Live", "Deadlines")
                .forEach(head -> page.element("th", head, "scope", "col"));
        page.close("tr").close("thead").open("tbody").line();
        roadmap.lanes().forEach(lane -> lane.bars().forEach(bar -> row(lane, bar)));
        page.close("tbody").close("table").close("details").line();
    }

    private void row(Lane lane, Bar bar) {
        Work.Days days = bar.work().days();
        page.open("tr");
        page.element("td", bar.work().title(), "class", "title", "dir", "auto");
        page.element("td", String.join(" › ", lane.key().path()), "dir", "auto");
        page.element("td", Words.name(bar.work().status()));
        page.element("td", day(days.plannedStart()) + " – " + day(days.plannedEnd()));
        page.element("td", days.started() == null ? "" : day(days.started()));
        page.element("td", days.live() == null ? "" : day(days.live()));
        page.element(
                "td",
                String.join("; ", bar.marks().stream().map(words::deadline).toList()),
                "dir",
                "auto");
        page.close("tr").line();
    }

    private static String day(LocalDate day) {
        return day == null ? "?" : Words.day(day);
    }
}
