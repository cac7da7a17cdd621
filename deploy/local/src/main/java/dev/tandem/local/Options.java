package dev.tandem.local;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the person who starts the launcher asked for.
 *
 * @param command what to do
 * @param files the files that a load command reads
 * @param data the folder that keeps everything
 * @param ports where to listen; 0 is any free port
 * @param demo load the demo portfolio on the first start of the folder
 * @param build build what is stale before starting
 * @param exitWhenReady stop again as soon as everything is ready
 * @param without services that are not started, because they run elsewhere
 */
public record Options(
        Command command,
        List<Path> files,
        Path data,
        Ports ports,
        boolean demo,
        boolean build,
        boolean exitWhenReady,
        Set<Service> without) {

    /** What the launcher can do. */
    public enum Command {
        HELP,
        RUN,
        LOAD_GMPP,
        LOAD_WEEKLY
    }

    /** The ports on 127.0.0.1. */
    public record Ports(int gateway, int initiatives, int metrics, int webhooks, int kafka, int postgres) {
        public int of(Service service) {
            return switch (service) {
                case INITIATIVES -> initiatives;
                case METRICS -> metrics;
                case WEBHOOKS -> webhooks;
                case GATEWAY -> gateway;
            };
        }
    }

    public Options {
        files = List.copyOf(files);
        EnumSet<Service> left = EnumSet.noneOf(Service.class);
        left.addAll(without);
        without = Collections.unmodifiableSet(left);
    }

    Options withPorts(Ports taken) {
        return new Options(command, files, data, taken, demo, build, exitWhenReady, without);
    }

    public boolean starts(Service service) {
        return !without.contains(service);
    }
}
