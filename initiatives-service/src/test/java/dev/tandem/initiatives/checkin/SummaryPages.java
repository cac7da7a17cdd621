package dev.tandem.initiatives.checkin;

import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.viewer;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the list of check-in summaries to its end. */
final class SummaryPages {

    private SummaryPages() {}

    static List<Map<String, Object>> all(String filter) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = null;
        do {
            Response page =
                    get(viewer(), "/check-in-summaries?limit=50&" + filter + (next == null ? "" : "&cursor=" + next));
            page.then().statusCode(200);
            all.addAll(page.path("items"));
            next = page.path("next");
        } while (next != null);
        return all;
    }
}
