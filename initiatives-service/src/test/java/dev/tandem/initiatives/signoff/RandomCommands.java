package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.Action;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gate.SignOffDecision;
import dev.tandem.initiatives.gate.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Random commands: often what would lead on, often nonsense, so that lives get far and every rule has its say. */
final class RandomCommands {

    private static final List<String> PEOPLE =
            List.of("bianca", "berta", "tina", "theo", "fay", "finn", "wanda", "omar", "paul");

    private final Random random;
    private int titles;

    RandomCommands(long seed) {
        // Neighbouring seeds begin alike, so they are spread first.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /**
     * How a life begins.
     *
     * @param adopted the status that it was taken over in, with a plan; null when it was proposed
     */
    record Start(String author, Status adopted) {}

    Start start(boolean mayBeAdopted) {
        boolean adopted = mayBeAdopted && random.nextInt(4) == 0;
        return new Start(
                random.nextInt(5) == 0 ? "berta" : "paul",
                adopted ? any(List.of(Status.IN_PROGRESS, Status.LIVE, Status.CLOSED)) : null);
    }

    LifeCommand next(LifeModel model) {
        if (model.plan() == 0 && random.nextInt(3) == 0) {
            return plan(model);
        }
        int dice = random.nextInt(100);
        if (dice < 58) {
            return sign(model);
        } else if (dice < 63) {
            return new LifeCommand.Request(gate(model), version(model));
        } else if (dice < 73) {
            return new LifeCommand.Close(any(PEOPLE), 1 + random.nextInt(model.conditionsSet() + 1));
        } else if (dice < 80) {
            return new LifeCommand.NameOwners(
                    random.nextInt(8) == 0 ? null : any(List.of("bob", "bill")),
                    random.nextInt(8) == 0 ? null : any(List.of("tom", "tess")));
        } else if (dice < 84) {
            return plan(model);
        } else if (dice < 91) {
            return new LifeCommand.Go(any(Arrays.asList(
                    Action.HOLD, Action.RESUME, Action.RESUME, Action.REPROPOSE, Action.REPROPOSE, Action.CANCEL)));
        } else if (dice < 94) {
            return new LifeCommand.Limit(any(List.of(Gate.values())), random.nextBoolean() ? null : 100);
        } else if (dice < 97) {
            return new LifeCommand.Contribute(random.nextInt(3) == 0);
        }
        titles++;
        return new LifeCommand.Rename("Title " + titles);
    }

    private LifeCommand sign(LifeModel model) {
        Side side = any(List.of(Side.BUSINESS, Side.BUSINESS, Side.TECHNOLOGY, Side.TECHNOLOGY, Side.FINANCE));
        String by = random.nextInt(6) == 0 ? any(PEOPLE) : speakerFor(side);
        int dice = random.nextInt(20);
        SignOffDecision decision = dice < 15
                ? SignOffDecision.APPROVE
                : dice < 18 ? SignOffDecision.APPROVE_WITH_CONDITIONS : SignOffDecision.REJECT;
        int conditions = decision == SignOffDecision.APPROVE_WITH_CONDITIONS ? 1 + random.nextInt(2) : 0;
        return new LifeCommand.Sign(by, gate(model), side, decision, version(model), conditions);
    }

    private String speakerFor(Side side) {
        return any(
                PEOPLE.stream().filter(person -> Life.speaksFor(person, side)).toList());
    }

    private Gate gate(LifeModel model) {
        List<Gate> open = model.open();
        return open.isEmpty() || random.nextInt(10) == 0 ? any(List.of(Gate.values())) : any(open);
    }

    private int version(LifeModel model) {
        return Math.max(1, random.nextInt(15) == 0 ? model.plan() - 1 + random.nextInt(3) : model.plan());
    }

    private LifeCommand plan(LifeModel model) {
        return new LifeCommand.WritePlan(
                any(List.of(model.author(), model.author(), "berta", "wanda")),
                50 + random.nextInt(100),
                random.nextInt(5) == 0);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
