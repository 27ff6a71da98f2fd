package dev.kassa.crash;

import dev.kassa.App;
import dev.kassa.MutableClock;
import dev.kassa.checkout.PaymentProvider;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Kassa as a process of its own, whole, that does what it is told on its standard input and answers on its standard output. When
 * the input ends it ends: nobody is left behind by whoever started it.
 */
public final class CrashApp {

    private static final PrintStream ANSWERS =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final Set<String> INSTRUCTIONS = Set.of("capture", "cancel", "refund");

    private CrashApp() {}

    public static void main(String[] arguments) throws IOException {
        ConfigurableApplicationContext context = SpringApplication.from(App::main)
                .with(Wired.class)
                .run(arguments)
                .getApplicationContext();
        Tripwire tripwire = context.getBean(Tripwire.class);
        var errands = new Errands(context, tripwire, CrashApp::answer);
        answer("ready");
        try (var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                errands.run(line.split(" "));
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static synchronized void answer(String words) {
        ANSWERS.println(words);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Wired {

        @Bean
        static Tripwire tripwire() {
            return new Tripwire(CrashApp::answer);
        }

        @Bean
        @Primary
        MutableClock mutableClock() {
            return new MutableClock();
        }

        @Bean
        static BeanPostProcessor wiring(Tripwire tripwire) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return switch (bean) {
                        case PaymentProvider provider -> wired(provider, tripwire);
                        case PlatformTransactionManager manager -> new TrippedTransactions(manager, tripwire);
                        default -> bean;
                    };
                }
            };
        }

        private static Object wired(PaymentProvider provider, Tripwire tripwire) {
            return Proxy.newProxyInstance(
                    PaymentProvider.class.getClassLoader(),
                    new Class<?>[] {PaymentProvider.class},
                    (_, method, arguments) -> {
                        boolean moves = INSTRUCTIONS.contains(method.getName());
                        if (moves) {
                            tripwire.beforeCall();
                        }
                        try {
                            return method.invoke(provider, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        } finally {
                            if (moves) {
                                tripwire.afterCall();
                            }
                        }
                    });
        }
    }
}
