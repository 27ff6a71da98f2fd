package dev.kassa.sandbox;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the sandbox needs of the server beside that it takes brackets in queries, as Stripe's library writes them. The fault
 * filter drops connections without another byte: the servlet API cannot do that, so a valve leaves the handle in a request
 * attribute.
 */
@Component
@ConditionalOnSandbox
class SandboxServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String HANDLE = SandboxServer.class.getName();

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextValves(new HandleValve());
    }

    static void cut(HttpServletRequest request) {
        if (!(request.getAttribute(HANDLE) instanceof Runnable handle)) {
            throw new IllegalStateException("Only the embedded Tomcat can drop a connection");
        }
        handle.run();
    }

    private static final class HandleValve extends ValveBase {

        private HandleValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Runnable handle = () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            request.setAttribute(HANDLE, handle);
            getNext().invoke(request, response);
        }
    }
}
