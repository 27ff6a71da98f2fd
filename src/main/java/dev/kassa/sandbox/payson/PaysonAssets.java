package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.ConditionalOnSandbox;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Style and scripts of Payson's pages, kept apart from the application's own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSandbox
class PaysonAssets implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/sandbox/payson/assets/**")
                .addResourceLocations("classpath:/sandbox/payson/assets/");
    }
}
