package com.namdamasco.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the type of a setting does not say. The start checks values against it, and docs/configuration.md is made of it, of the
 * types, and of the comments.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Variable {

    /** Its value is shown nowhere. */
    boolean secret() default false;

    /** When the service does not start without it, in words; empty: never. */
    String needed() default "";

    /** The least value that is taken, written as the setting is; empty: 1, more than nothing, or 0 where a fraction is taken. */
    String atLeast() default "";

    /** The largest value that is taken; empty: any, of durations ten years. */
    String atMost() default "";

    /** Regular expression of the whole variable, or of each value where it is a list. */
    String form() default "";

    /** The form for people; goes on after "needs to be". */
    String inWords() default "";
}
