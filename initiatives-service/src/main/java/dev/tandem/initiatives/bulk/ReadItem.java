package dev.tandem.initiatives.bulk;

import dev.tandem.http.problem.FieldError;
import dev.tandem.initiatives.reference.ExternalReference;
import java.util.List;

/**
 * A row that was read and checked by itself.
 *
 * @param item null when it cannot be read
 * @param reference its key, also when other parts are bad; null when it is not readable
 * @param errors what is wrong; empty when all is well so far
 */
record ReadItem(LoadRow row, LoadItem item, ExternalReference reference, List<FieldError> errors) {}
