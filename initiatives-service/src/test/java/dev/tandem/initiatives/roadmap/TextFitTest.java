package dev.tandem.initiatives.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFitTest {

    @Test
    void whatFitsIsLeftAsItIsOnOneLine() {
        assertEquals("Goods to person", TextFit.shorten(" Goods\n to\tperson ", 200, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A title that goes on and on because somebody wrote the whole justification into it",
                "統合顧客データ基盤の刷新プロジェクト第二期統合顧客データ基盤の刷新プロジェクト第二期",
                "مشروع تحديث المتجر الإلكتروني مشروع تحديث المتجر الإلكتروني مشروع",
                "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"
            })
    void whatIsTooWideEndsInAnEllipsisWithinTheWidth(String text) {
        String shortened = TextFit.shorten(text, 150, 12);

        assertTrue(shortened.endsWith("…"), shortened);
        assertTrue(TextFit.width(shortened, 12) <= 150, shortened);
        assertTrue(
                text.startsWith(shortened.substring(0, shortened.length() - 1).strip()), shortened);
    }

    @Test
    void aFamilyIsNotTornApart() {
        String family = "👩‍👩‍👧‍👦";
        String shortened = TextFit.shorten(family.repeat(10), 150, 12);

        assertTrue(shortened.length() > 1);
        assertEquals(0, (shortened.length() - 1) % family.length(), shortened);
    }
}
