package dev.tandem.http.problem;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The type for errors of which no more is known than the HTTP status. */
final class StatusProblems {

    private static final Map<Integer, ProblemType> BY_STATUS = Stream.of(
                    Problems.INVALID_PARAMETER,
                    Problems.UNAUTHENTICATED,
                    Problems.FORBIDDEN,
                    Problems.NOT_FOUND,
                    Problems.METHOD_NOT_ALLOWED,
                    Problems.NOT_ACCEPTABLE,
                    Problems.CONFLICT,
                    Problems.PRECONDITION_FAILED,
                    Problems.BODY_TOO_LARGE,
                    Problems.URI_TOO_LONG,
                    Problems.UNSUPPORTED_MEDIA_TYPE,
                    Problems.INVALID_BODY,
                    Problems.PRECONDITION_REQUIRED,
                    Problems.HEADERS_TOO_LARGE,
                    Problems.BAD_GATEWAY,
                    Problems.UNAVAILABLE,
                    Problems.GATEWAY_TIMEOUT)
            .collect(Collectors.toMap(ProblemType::status, Function.identity()));

    private StatusProblems() {}

    static ProblemException of(int status) {
        ProblemType type =
                BY_STATUS.getOrDefault(status, status < 500 ? Problems.INVALID_PARAMETER : Problems.INTERNAL);
        return new ProblemException(type, detail(type));
    }

    private static String detail(ProblemType type) {
        return switch (type.status()) {
            case 404 -> "Nothing was found at this path.";
            case 405 -> "This path does not know the method.";
            case 406 -> "None of the media types in Accept can be given.";
            case 415 -> "The Content-Type is not read here.";
            case 500 -> "The request met a fault of the server.";
            default -> type.title() + ".";
        };
    }
}
