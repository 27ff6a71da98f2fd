package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.ConditionalOnSandbox;
import org.springframework.stereotype.Component;

/**
 * The piece of HTML that a merchant writes into its page: the frame, and the script that brings the frame's news to the page.
 * Nothing is inline, so a page that allows scripts and frames from here alone can hold it.
 */
@Component
@ConditionalOnSandbox
class Snippet {

    private static final String HTML = """
            <iframe id="paysonIframe" name="paysonIframe" title="Payson Checkout" src="%1$s/embedded?id=%2$s" \
            width="100%%" height="640" scrolling="no" frameborder="0" allow="payment"></iframe>\
            <script src="%1$s/assets/host.js" defer></script>""";

    private final PaysonSandboxProperties properties;

    Snippet(PaysonSandboxProperties properties) {
        this.properties = properties;
    }

    PaysonCheckoutDocument add(PaysonCheckoutDocument document) {
        document.snippet = HTML.formatted(properties.baseUrl(), document.requiredId());
        return document;
    }

    String location(PaysonCheckoutDocument document) {
        return properties.baseUrl() + "/2.0/Checkouts/" + document.requiredId();
    }
}
