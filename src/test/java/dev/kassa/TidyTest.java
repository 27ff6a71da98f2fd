package dev.kassa;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The walls of the house: how large a thing may grow, and what never comes in. */
class TidyTest {

    private static final int FILE_LINES = 250;
    private static final int METHOD_LINES = 40;
    private static final int CONSTRUCTOR_ARGUMENTS = 6;
    private static final int TEMPLATE_LINES = 130;

    private static final Pattern UNWANTED = Pattern.compile(
            "import lombok\\.|System\\.(out|err)\\b|\\.printStackTrace\\(|Thread\\.sleep\\(|\\b(TODO|FIXME|XXX)\\b|@Disabled");

    /** Who may pass a wall, and why. The key is the file's path from the project's folder. */
    private static final Map<String, String> EXCEPTIONS =
            Map.of("src/test/java/dev/kassa/TidyTest.java", "It names what is unwanted.");

    @Test
    void filesFitTheirWalls() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files("src", endsWith(".java"))) {
            tooLong.addAll(longerThan(FILE_LINES, file));
        }
        for (Path file : files("src/main/resources/templates", endsWith(".html"))) {
            tooLong.addAll(longerThan(TEMPLATE_LINES, file));
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void methodsAndConstructorsFitTheirWalls() throws IOException {
        List<String> tooLarge = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, null);
        var sources = manager.getJavaFileObjectsFromPaths(files("src", endsWith(".java")));
        JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree unit : task.parse()) {
            new MethodSizes(unit, positions, tooLarge).scan(unit, null);
        }
        assertThat(tooLarge).isEmpty();
    }

    @Test
    void sourcesKeepOutWhatIsUnwanted() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files("src", endsWith(".java"))) {
            List<String> lines = Files.readAllLines(file);
            for (int line = 0; line < lines.size(); line++) {
                if (UNWANTED.matcher(lines.get(line)).find()) {
                    found.add(file + ":" + (line + 1) + " " + lines.get(line).strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPackageHasADoorSignThatRefusesNulls() throws IOException {
        List<Path> unmarked = new ArrayList<>();
        List<Path> packages = files("src/main/java", endsWith(".java")).stream()
                .map(Path::getParent)
                .distinct()
                .toList();
        for (Path folder : packages) {
            Path sign = folder.resolve("package-info.java");
            if (!Files.exists(sign) || !Files.readString(sign).contains("@NullMarked")) {
                unmarked.add(folder);
            }
        }
        assertThat(packages).isNotEmpty();
        assertThat(unmarked).isEmpty();
    }

    private static List<String> longerThan(int wall, Path file) throws IOException {
        int lines = Files.readAllLines(file).size();
        return lines > wall ? List.of(file + ": " + lines + " lines, " + wall + " allowed") : List.of();
    }

    private static Predicate<Path> endsWith(String ending) {
        return path -> path.toString().endsWith(ending);
    }

    /** All such files below the folder without the excepted ones; none if there is no such folder yet. */
    private static List<Path> files(String folder, Predicate<Path> wanted) throws IOException {
        if (!Files.exists(Path.of(folder))) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(Path.of(folder))) {
            return paths.filter(wanted)
                    .filter(path -> !EXCEPTIONS.containsKey(path.toString().replace('\\', '/')))
                    .toList();
        }
    }

    /** Measures a method's body by its lines. Records are lists of columns and may be as long as their table is wide. */
    private static class MethodSizes extends TreeScanner<Void, ClassTree> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> tooLarge;

        MethodSizes(CompilationUnitTree unit, SourcePositions positions, List<String> tooLarge) {
            this.unit = unit;
            this.positions = positions;
            this.tooLarge = tooLarge;
        }

        @Override
        public Void visitClass(ClassTree type, ClassTree outer) {
            return super.visitClass(type, type);
        }

        @Override
        public Void visitMethod(MethodTree method, ClassTree type) {
            String place = unit.getSourceFile().getName() + ": " + method.getName();
            if (method.getBody() != null && lines(method) > METHOD_LINES) {
                tooLarge.add(place + " has " + lines(method) + " lines");
            }
            boolean record = type.getKind() == com.sun.source.tree.Tree.Kind.RECORD;
            int arguments = method.getParameters().size();
            if (method.getName().contentEquals("<init>") && !record && arguments > CONSTRUCTOR_ARGUMENTS) {
                tooLarge.add(place + " of " + type.getSimpleName() + " takes " + arguments + " arguments");
            }
            return super.visitMethod(method, type);
        }

        private long lines(MethodTree method) {
            long start = positions.getStartPosition(unit, method.getBody());
            long end = positions.getEndPosition(unit, method.getBody());
            return unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start) + 1;
        }
    }
}
