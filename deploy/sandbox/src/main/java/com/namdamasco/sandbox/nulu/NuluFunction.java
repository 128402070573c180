package com.namdamasco.sandbox.nulu;

/** One function of Nulu's API (contract §2). */
interface NuluFunction {
    /** The value of the form's field {@code function}. */
    String name();

    /**
     * @return what goes into {@code response}
     * @throws NuluError when the call is refused
     */
    Object call(NuluForm form);
}
