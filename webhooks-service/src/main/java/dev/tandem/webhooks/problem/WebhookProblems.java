package dev.tandem.webhooks.problem;

import dev.tandem.http.problem.ProblemCatalogue;
import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** The errors that only this service answers with. */
public class WebhookProblems implements ProblemCatalogue {

    public static final ProblemType TARGET_REFUSED =
            new ProblemType("webhook-target-refused", 422, "Nothing is sent to this address", """
                Events are sent over HTTPS to public addresses only. The name of the URL is not known in the DNS, or one of the \
                addresses it leads to is of this machine, of a private network, or of another range that is not on the \
                public internet. The same is asked again before every attempt, and redirects are not followed.

                Name a receiver that the internet can reach.\
                """);

    public static final ProblemType WEBHOOK_DISABLED =
            new ProblemType("webhook-disabled", 409, "The webhook is disabled", """
                A disabled webhook sends nothing and queues nothing new. `reason` of the webhook says why it is disabled: somebody \
                asked for it, nothing arrived for five days, or the receiver answered 410.

                Enable it (`{"enabled": true}`), then ask again. What happened in between is in the event feed.\
                """);

    public static final ProblemType WEBHOOK_REMOVED =
            new ProblemType("webhook-removed", 409, "The webhook is removed", """
                A removed webhook stays readable with its log for a while, but it sends nothing and does not change any more.

                Define a new one.\
                """);

    public static final ProblemType DELIVERY_PENDING =
            new ProblemType("delivery-pending", 409, "The delivery has not ended", """
                The delivery is still being tried, or waits for an earlier one about the same subject. Only one that has ended \
                can be sent once more.

                Read it to see when it is tried next.\
                """);

    private static final List<ProblemType> ALL =
            List.of(TARGET_REFUSED, WEBHOOK_DISABLED, WEBHOOK_REMOVED, DELIVERY_PENDING);

    @Override
    public List<ProblemType> types() {
        return ALL;
    }
}
