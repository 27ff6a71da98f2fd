package dev.kassa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The payments desk of a booking platform. Start reading at {@code checkout.Transition}. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // rooms need not agree on names
@ConfigurationPropertiesScan
@Modulithic(systemName = "Kassa")
public class App {

    public static void main(String[] arguments) {
        if (VerifyCommand.isWanted(arguments)) {
            System.exit(VerifyCommand.run(arguments));
        }
        SpringApplication.run(App.class, arguments);
    }
}
