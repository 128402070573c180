package com.namdamasco.localstack.configuration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ModifiersTree;
import java.util.HashMap;
import java.util.Map;

/** The arguments of annotations, where they are literals. */
final class Annotations {

    private Annotations() {}

    /** Of the annotation with that simple name; empty without it. */
    static Map<String, String> of(ModifiersTree modifiers, String name) {
        Map<String, String> arguments = new HashMap<>();
        for (AnnotationTree annotation : modifiers.getAnnotations()) {
            if (annotation.getAnnotationType().toString().equals(name)) {
                for (ExpressionTree argument : annotation.getArguments()) {
                    if (argument instanceof AssignmentTree assignment) {
                        put(arguments, assignment.getVariable().toString(), assignment.getExpression());
                    } else {
                        put(arguments, "value", argument);
                    }
                }
            }
        }
        return arguments;
    }

    private static void put(Map<String, String> arguments, String name, ExpressionTree value) {
        if (value instanceof LiteralTree literal) {
            arguments.put(name, String.valueOf(literal.getValue()));
        }
    }
}
