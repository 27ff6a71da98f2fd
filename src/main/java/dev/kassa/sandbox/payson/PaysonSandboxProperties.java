package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.ConditionalOnSandbox;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param baseUrl where this sandbox is reached by browsers and merchants, without a slash at the end. In the demo it is another
 *     host name than the console's, so that the frame is as foreign to the page around it as the real one
 * @param agents agent ids, each with its API key
 */
@ConditionalOnSandbox
@ConfigurationProperties("kassa.sandbox.payson")
record PaysonSandboxProperties(String baseUrl, Map<String, String> agents) {}
