package dev.kassa.sandbox;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The looks and scripts of the sandbox's own pages and the providers' scripts, each in the folder that its address names; none
 * of them comes from Kassa's assets. Stripe's is under the path that the real one has on its own host.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSandbox
class SandboxAssets implements WebMvcConfigurer {

    private static final List<String> FOLDERS =
            List.of("/sandbox/assets/", "/sandbox/stripe/dahlia/", "/sandbox/payson/assets/");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        FOLDERS.forEach(
                folder -> registry.addResourceHandler(folder + "**").addResourceLocations("classpath:" + folder));
    }
}
