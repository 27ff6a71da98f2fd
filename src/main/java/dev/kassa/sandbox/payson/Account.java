package dev.kassa.sandbox.payson;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer to "whose key is this?". One property is spelled the way the vendor spells it. */
record Account(
        String accountEmail,
        String status,
        int merchantId,
        boolean enabledForInvoice,
        @JsonProperty("enabledForpaymentPlan") boolean isEnabledForPaymentPlan,
        boolean enabledForRecurringPayments) {

    static Account of(String agent) {
        return new Account("agent-" + agent + "@payson.example", "Approved", number(agent), true, false, false);
    }

    private static int number(String agent) {
        try {
            return Integer.parseInt(agent);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
