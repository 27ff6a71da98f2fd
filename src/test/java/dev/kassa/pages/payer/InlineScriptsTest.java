package dev.kassa.pages.payer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlineScriptsTest {

    @Test
    void allowsEachInlineScriptByItsHash() {
        String html = "<div id='c'></div><script type='text/javascript'>alert('Hello, world.');</script>"
                + "<SCRIPT>\r\nlet a = '</b>';\r\n</SCRIPT >";

        // The first is the example of the CSP specification.
        assertThat(InlineScripts.hashes(html))
                .containsExactly(
                        "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
                        InlineScripts.hashes("<script>\nlet a = '</b>';\n</script>")
                                .getFirst())
                .allMatch(InlineScripts::isHash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p>script</p>",
                "<script src='https://payson.example/x.js'></script>",
                "<script defer SRC = \"https://payson.example/x.js\">ignored()</script>"
            })
    void scriptsWithAnAddressNeedNone(String html) {
        assertThat(InlineScripts.hashes(html)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'unsafe-inline'",
                "'sha256-x'",
                "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='; script-src *"
            })
    void nothingElsePassesForAHash(String word) {
        assertThat(InlineScripts.isHash(word)).isFalse();
    }
}
