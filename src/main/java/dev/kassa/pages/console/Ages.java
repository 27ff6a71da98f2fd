package dev.kassa.pages.console;

import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says how long something lasts, in the two largest units that matter. */
@Component
class Ages {

    private final Sentences sentences;

    Ages(Sentences sentences) {
        this.sentences = sentences;
    }

    String say(Duration age, Locale locale) {
        if (age.toDays() > 0) {
            return sentences.say("age.days", locale, age.toDays(), age.toHoursPart());
        }
        if (age.toHours() > 0) {
            return sentences.say("age.hours", locale, age.toHours(), age.toMinutesPart());
        }
        return age.toMinutes() > 0
                ? sentences.say("age.minutes", locale, age.toMinutes())
                : sentences.say("age.seconds", locale, age.toSeconds());
    }
}
