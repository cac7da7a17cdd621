package dev.tandem.http.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextConstraintsTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private record Titled(@NotBlank String title) {}

    private record Sized(@Size(min = 1, max = 2) String text) {}

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'',false",
                "' ',false",
                "'\t\n',false",
                "'\u00A0',false",
                "' \u202F\u3000',false",
                "'\uFEFF',false",
                "'a',true",
                "' a ',true",
                "'\u00A0a',true",
                "'\uD83D\uDE80',true"
            })
    void aTitleOfNothingButSpaceIsBlankWhateverKindOfSpaceItIs(String title, boolean valid) {
        assertEquals(valid, VALIDATOR.validate(new Titled(title)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"'',false", "a,true", "ab,true", "abc,false", "\uD83D\uDE80\uD83D\uDE80,true", "\uD83D\uDE80ab,false"})
    void anEmojiIsOneCharacter(String text, boolean valid) {
        assertEquals(valid, VALIDATOR.validate(new Sized(text)).isEmpty());
    }
}
