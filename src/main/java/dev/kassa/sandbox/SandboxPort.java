package dev.kassa.sandbox;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * The port that the application really listens on. Addresses in the settings are written with {@code server.port}, and that
 * is 0 where the system is asked to choose a free one; here they get the chosen one.
 */
@Component
@ConditionalOnSandbox
public class SandboxPort implements ApplicationListener<WebServerInitializedEvent> {

    private volatile int port;

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) { // the management server has a name
            port = event.getWebServer().getPort();
        }
    }

    /** The address with a port 0 replaced by the one chosen at the start; any other address as it is. */
    public String fill(String address) {
        return address.replaceFirst("^(https?://[^/:]+):0(?=/|$)", "$1:" + port);
    }
}
