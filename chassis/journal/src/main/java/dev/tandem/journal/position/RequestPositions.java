package dev.tandem.journal.position;

import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.TreeMap;

/** What the request has committed so far: the last event of each shard. */
@RequestScoped
public class RequestPositions {

    private final Map<Integer, Position> lastOfShard = new TreeMap<>();

    public void add(Map<Integer, Position> committed) {
        lastOfShard.putAll(committed);
    }

    public Map<Integer, Position> lastOfShard() {
        return lastOfShard;
    }
}
