package dev.kassa.pages.console;

import dev.kassa.calls.Call;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A request of a program at a glance.
 *
 * @param at in the company's zone
 * @param company its name, where several are listed
 */
record RequestRow(
        Call call, Sign sign, ZonedDateTime at, @Nullable String company) {

    static RequestRow of(Call call, ZoneId zone, @Nullable String company) {
        return new RequestRow(call, sign(call.status()), call.at().atZone(zone), company);
    }

    private static Sign sign(int status) {
        if (status < 400) {
            return new Sign("good", "check");
        }
        return status < 500 ? new Sign("wait", "warning") : new Sign("bad", "cross");
    }
}
