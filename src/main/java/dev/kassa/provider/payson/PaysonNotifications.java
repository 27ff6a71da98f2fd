package dev.kassa.provider.payson;

import dev.kassa.checkout.ProviderNotifications;
import dev.kassa.company.ProviderName;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Payson's hints: not numbered, not signed, and saying no more than which of Payson's checkouts to look at. */
@Component
class PaysonNotifications implements ProviderNotifications {

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public ProviderName name() {
        return ProviderName.PAYSON;
    }

    @Override
    public Notification read(Arrival arrival) {
        String guid = UriComponentsBuilder.newInstance()
                .query(Objects.requireNonNullElse(arrival.query(), ""))
                .build()
                .getQueryParams()
                .getFirst("checkout");
        if (guid == null || !GUID.matcher(guid).matches()) {
            throw new BadNotification("no checkout named");
        }
        return new Notification(null, "notification", null, guid, null, "");
    }
}
