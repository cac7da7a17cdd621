package dev.tandem.http.json;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;

/**
 * A text with something in it besides space, as the contract's pattern {@code \S} means it: a no-break space is space.
 * The validator that comes with Bean Validation takes it for text.
 */
public final class VisibleText implements ConstraintValidator<NotBlank, String> {

    private static final int ZERO_WIDTH_NO_BREAK_SPACE = 0xFEFF;

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        return text != null && !text.codePoints().allMatch(VisibleText::isSpace);
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == ZERO_WIDTH_NO_BREAK_SPACE;
    }
}
