package com.namdamasco.localstack;

import java.nio.file.Path;

/** Another stack runs on the same data directory. */
public final class DataDirectoryInUse extends IllegalStateException {
    DataDirectoryInUse(Path path) {
        super("Another stack is running in " + path + ": stop it first, or choose another folder with NAMDAMASCO_DATA");
    }
}
