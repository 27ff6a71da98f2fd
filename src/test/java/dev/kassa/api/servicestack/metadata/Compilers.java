package dev.kassa.api.servicestack.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Whether printed classes are what they should be, asked of those who must read them. */
final class Compilers {

    /** What the Python file imports, as far as its classes need it to be made. */
    private static final String PYTHON_LIBRARIES = """
            import sys, types, typing, enum, dataclasses
            def module(name, **members):
                made = types.ModuleType(name)
                made.__dict__.update(members)
                made.__all__ = list(members)
                sys.modules[name] = made
            T = typing.TypeVar('T')
            class IReturn(typing.Generic[T]): pass
            class QueryResponse(typing.Generic[T]): pass
            verbs = {name: type(name, (), {}) for name in ('IGet', 'IPost', 'IPut', 'IPatch', 'IDelete')}
            module('servicestack', IReturn=IReturn, QueryResponse=QueryResponse, EmptyResponse=type('EmptyResponse', (), {}), **verbs)
            module('marshmallow')
            module('marshmallow.fields', Decimal=type('Decimal', (), {}), DateTime=type('DateTime', (), {}))
            module('dataclasses_json', dataclass_json=lambda **_: (lambda cls: cls), config=lambda **words: words,
                   LetterCase=enum.Enum('LetterCase', 'CAMEL'), Undefined=enum.Enum('Undefined', 'EXCLUDE'))
            """;

    private Compilers() {}

    /** The class {@code dtos}, compiled with nothing but Java itself to lean on. */
    static Class<?> java(String source, Path folder) {
        var file = new SimpleJavaFileObject(URI.create("string:///dtos.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var faults = new DiagnosticCollector<JavaFileObject>();
        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        faults,
                        List.of("-proc:none", "-cp", "", "-d", folder.toString()),
                        null,
                        List.of(file))
                .call();
        assertThat(faults.getDiagnostics().stream().filter(fault -> fault.getKind() == Diagnostic.Kind.ERROR))
                .isEmpty();
        try {
            var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            return loader.loadClass("dtos");
        } catch (IOException | ClassNotFoundException mishap) {
            throw new AssertionError(mishap);
        }
    }

    /** @return what the script says that imports the module as {@code dtos} */
    static String node(String module, String script, Path folder) {
        write(folder.resolve("dtos.mjs"), module);
        write(folder.resolve("script.mjs"), "import * as dtos from './dtos.mjs';\n" + script);
        run(folder, "node", "--check", "dtos.mjs");
        return run(folder, "node", "script.mjs");
    }

    /** @return what the script says that imports the module as {@code dtos} */
    static String python(String module, String script, Path folder) {
        write(folder.resolve("dtos.py"), module);
        write(folder.resolve("script.py"), PYTHON_LIBRARIES + "import dtos\n" + script);
        run(folder, "python3", "-m", "py_compile", "dtos.py");
        return run(folder, "python3", "script.py");
    }

    static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String run(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
            return said.strip();
        } catch (IOException mishap) {
            throw new UncheckedIOException(mishap);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException mishap) {
            throw new UncheckedIOException(mishap);
        }
    }
}
