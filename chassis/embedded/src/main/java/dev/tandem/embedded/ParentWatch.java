package dev.tandem.embedded;

import java.util.Optional;

/** Ends this process when the process that started it has ended, even when that one was killed. */
final class ParentWatch {
    private final Optional<ProcessHandle> parent;

    private ParentWatch(Optional<ProcessHandle> parent) {
        this.parent = parent;
    }

    /** Remembers the parent: to be called first, since an orphan is given another parent. */
    static ParentWatch ofThisProcess() {
        return new ParentWatch(ProcessHandle.current().parent());
    }

    /** From now on this process exits, running its shutdown hooks, when the parent is gone. */
    void exitWithParent() {
        if (parent.isEmpty()) {
            return;
        }
        Thread watch = new Thread(
                () -> {
                    ProcessEnd.of(parent.get()).join();
                    System.exit(0);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
