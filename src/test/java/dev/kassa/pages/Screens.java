package dev.kassa.pages;

import dev.kassa.Browser;
import org.openqa.selenium.By;

/** Looks at a page as those do who use it: large and small, by day and by night, in both languages. */
public final class Screens {

    private Screens() {}

    /** The page as it is, large by day and small by night, found accessible in both. */
    public static void take(Browser browser, String name) {
        look(browser, name, 1440, false);
        look(browser, name, 390, true);
        browser.screen(1440, 900, false);
    }

    /** All eight. The page must be one that can be fetched again. */
    public static void all(Browser browser, String name) {
        String address = String.valueOf(browser.driver().getCurrentUrl()).replaceAll("\\?.*", "");
        for (String language : new String[] {"sv", "en"}) {
            browser.go(address + "?lang=" + language);
            browser.await(By.tagName("main"));
            for (int width : new int[] {1440, 390}) {
                look(browser, name + "-" + language, width, false);
                look(browser, name + "-" + language, width, true);
            }
        }
        browser.screen(1440, 900, false);
    }

    private static void look(Browser browser, String name, int width, boolean dark) {
        browser.screen(width, width == 390 ? 844 : 900, dark);
        settle(browser);
        browser.screenshot("%s-%d-%s".formatted(name, width, dark ? "dark" : "light"));
        browser.assertAccessible();
    }

    /** Colours change by and by when night falls; what is looked at is the end of it. */
    public static void settle(Browser browser) {
        browser.await(driver -> browser.driver()
                .executeScript("return document.getAnimations().every(it => !(it instanceof CSSTransition))")
                .equals(true));
    }
}
