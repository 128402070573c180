package com.namdamasco.e2e.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Fields that Kubernetes' model does not have: a cluster would ignore or refuse a slip of the pen. */
final class UnknownFields {

    private UnknownFields() {}

    static List<String> in(Object object) {
        List<String> found = new ArrayList<>();
        collect(object, object.getClass().getSimpleName(), found);
        return found;
    }

    private static void collect(Object node, String path, List<String> found) {
        if (node instanceof Collection<?> items) {
            items.forEach(item -> collect(item, path + "[]", found));
        } else if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> collect(value, path + "." + key, found));
        } else if (node != null
                && node.getClass().getName().startsWith("io.fabric8.kubernetes.api.model.")
                && !(node instanceof GenericKubernetesResource)) {
            for (Method method : node.getClass().getMethods()) {
                if (method.getName().equals("getAdditionalProperties")) {
                    ((Map<?, ?>) call(method, node)).keySet().forEach(key -> found.add(path + "." + key));
                } else if (method.getName().startsWith("get") && method.getParameterCount() == 0) {
                    collect(call(method, node), path + "." + method.getName().substring(3), found);
                }
            }
        }
    }

    private static Object call(Method method, Object node) {
        try {
            return method.invoke(node);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }
}
