package dev.kassa;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a {@link Browser} to whoever asks; JUnit closes what lies in its store. */
class BrowserPerTest implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace STORE = Namespace.create(BrowserPerTest.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(STORE).computeIfAbsent(Browser.class, _ -> Browser.open());
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        Browser browser = test.getStore(STORE).get(Browser.class, Browser.class);
        if (browser != null && test.getExecutionException().isPresent()) {
            browser.screenshot("failed-" + test.getRequiredTestClass().getSimpleName() + "-"
                    + test.getRequiredTestMethod().getName());
        }
    }
}
