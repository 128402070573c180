package com.namdamasco.localstack.configuration;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads the configuration interfaces of a service with the JDK's own parser: names, types, annotations, comments. */
final class ConfigurationSources {

    private final Trees trees;
    private final CompilationUnitTree unit;
    private final ValueWords words;
    private final List<SourceSetting> found = new ArrayList<>();

    private ConfigurationSources(Trees trees, CompilationUnitTree unit, ValueWords words) {
        this.trees = trees;
        this.unit = unit;
        this.words = words;
    }

    /** @param sources the root of the packages */
    static List<SourceSetting> read(Path sources) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(ConfigurationSources::declaresConfiguration)
                    .sorted()
                    .toList();
        }
        List<SourceSetting> settings = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                Path folder = Path.of(unit.getSourceFile().toUri()).getParent();
                var reader = new ConfigurationSources(Trees.instance(task), unit, new ValueWords(folder));
                for (Tree type : unit.getTypeDecls()) {
                    reader.readInterface((ClassTree) type);
                }
                settings.addAll(reader.found);
            }
        }
        return settings;
    }

    private static boolean declaresConfiguration(Path file) {
        try {
            return Files.readString(file).contains("\n@ConfigMapping(");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void readInterface(ClassTree type) {
        String prefix = Annotations.of(type.getModifiers(), "ConfigMapping").get("prefix");
        if (prefix != null) {
            readMethods(prefix, type, type, "");
        }
    }

    /** @param remark what the group's own comment says, which goes for all its settings */
    private void readMethods(String prefix, ClassTree outer, ClassTree type, String remark) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method && isSetting(method.getModifiers())) {
                String property = prefix + "."
                        + method.getName().toString().replaceAll("[A-Z]", "-$0").toLowerCase(Locale.ROOT);
                String meaning = (comment(method) + " " + remark).strip();
                String returned = method.getReturnType().toString();
                ClassTree group = nested(outer, returned);
                if (group != null) {
                    readMethods(property, outer, group, meaning);
                } else if (!returned.startsWith("Map<")) {
                    found.add(setting(property, method, returned, meaning));
                }
            }
        }
    }

    private SourceSetting setting(String property, MethodTree method, String type, String meaning) {
        if (meaning.isEmpty()) {
            throw new IllegalStateException("The setting " + property + " has no comment: it is its documentation");
        }
        Map<String, String> rule = Annotations.of(method.getModifiers(), "Variable");
        return new SourceSetting(
                property,
                words.of(type, rule),
                Annotations.of(method.getModifiers(), "WithDefault").get("value"),
                Boolean.parseBoolean(rule.get("secret")),
                rule.getOrDefault("needed", ""),
                meaning);
    }

    private static boolean isSetting(ModifiersTree modifiers) {
        return !modifiers.getFlags().contains(Modifier.DEFAULT)
                && !modifiers.getFlags().contains(Modifier.STATIC);
    }

    private static ClassTree nested(ClassTree outer, String name) {
        return outer.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(inner -> inner.getSimpleName().contentEquals(name))
                .findFirst()
                .orElse(null);
    }

    /** As one line; what is marked as code stays so. */
    private String comment(MethodTree method) {
        String comment = trees.getDocComment(TreePath.getPath(unit, method));
        return comment == null
                ? ""
                : comment.replaceAll("\\{@code ([^}]*)}", "`$1`")
                        .replaceAll("\\{@link (?:\\w+)?#?(\\w+)[^}]*}", "`$1`")
                        .replaceAll("\\s+", " ")
                        .strip();
    }
}
