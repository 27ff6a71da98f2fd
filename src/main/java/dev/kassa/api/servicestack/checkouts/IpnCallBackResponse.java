package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Description;

/** The answer to whoever says that something happened. It is always the same, and tells nobody what there is. */
record IpnCallBackResponse(
        @Description("That it was heard.") String message,

        @Description("Always true: it says nothing of any payment.")
        boolean success) {

    static IpnCallBackResponse heard(String provider) {
        return new IpnCallBackResponse("Heard. What has happened is asked of " + provider + ".", true);
    }
}
