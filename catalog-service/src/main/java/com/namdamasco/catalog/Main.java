package com.namdamasco.catalog;

import com.namdamasco.catalog.startup.ConfigurationCheck;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Starts the service, unless a variable makes no sense: then it says which. */
@QuarkusMain
public final class Main {

    private Main() {}

    /** @param arguments none of ours */
    public static void main(String... arguments) {
        List<String> faults = ConfigurationCheck.faults();
        if (!faults.isEmpty()) {
            // There is no log yet.
            System.err.println("The catalogue cannot start. " + String.join(" ", faults));
            System.exit(1);
        }
        Quarkus.run(arguments);
    }
}
