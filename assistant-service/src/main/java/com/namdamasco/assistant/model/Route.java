package com.namdamasco.assistant.model;

/**
 * A model at a provider.
 *
 * @param model its name there, such as {@code gpt-4o-mini}
 */
public record Route(Provider provider, String model) {

    @Override
    public String toString() {
        return provider.label() + "/" + model;
    }
}
