package dev.kassa.cast;

import static dev.kassa.checkout.Transition.*;

import dev.kassa.cast.Cast.CastCompany;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Transition;
import dev.kassa.company.ProviderName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What happened to one checkout of the cast, from the day it was opened to the status it stands in. */
record CastStory(
        UUID id,
        CastCompany company,
        ProviderName provider,
        String providerReference,
        boolean embedded,
        String reference,
        CastArticle article,
        int quantity,
        String customerName,
        Instant createdAt,
        CheckoutStatus status) {

    record Step(Transition transition, CheckoutStatus before, Instant at) {}

    /** The way to the status, with believable times between the steps. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        CheckoutStatus before = CheckoutStatus.NONE;
        Instant at = createdAt;
        for (Transition transition : way()) {
            at = at.plus(pause(transition));
            steps.add(new Step(transition, before, at));
            before = transition.to();
        }
        return steps;
    }

    Instant changedAt() {
        return steps().getLast().at();
    }

    String email() {
        return customerName
                        .toLowerCase(Locale.ROOT)
                        .replace('å', 'a')
                        .replace('ä', 'a')
                        .replace('ö', 'o')
                        .replace(' ', '.')
                + "@kund.example";
    }

    long amountMinor() {
        return article.priceMinor() * quantity;
    }

    /** Whether the company asked for the money with a request of its own. */
    boolean wasRequested() {
        return steps().stream().anyMatch(step -> step.transition() == PAYMENT_REQUESTED);
    }

    private boolean reservesFirst() {
        return provider == ProviderName.PAYSON || company.capturesManually();
    }

    private List<Transition> way() {
        boolean payson = provider == ProviderName.PAYSON;
        return switch (status) {
            case NONE -> List.of();
            case CREATED -> List.of(OPENED);
            case FORMS_FILLED -> List.of(OPENED, FORMS_COMPLETED);
            case READY_TO_PAY -> List.of(OPENED, FORMS_COMPLETED, MADE_READY_TO_PAY);
            case PROCESSING_PAYMENT -> List.of(OPENED, PAYMENT_STARTED);
            case READY_TO_SHIP -> List.of(OPENED, RESERVED);
            case SHIPPED -> reservesFirst() ? List.of(OPENED, RESERVED, PAYMENT_REQUESTED) : List.of(OPENED, PAID);
            case PAID_TO_ACCOUNT -> List.of(OPENED, RESERVED, PAYMENT_REQUESTED, PAID_OUT);
            case CANCELED -> payson ? List.of(OPENED, RESERVED, CANCELLED) : List.of(OPENED, CANCELLED);
            case CREDITED -> List.of(OPENED, RESERVED, PAYMENT_REQUESTED, REFUNDED);
            case EXPIRED -> List.of(OPENED, LAPSED);
            case DENIED -> List.of(OPENED, PAYMENT_STARTED, REFUSED);
        };
    }

    private Duration pause(Transition transition) {
        return switch (transition) {
            case OPENED -> Duration.ofSeconds(1);
            case FORMS_COMPLETED -> Duration.ofSeconds(70);
            case MADE_READY_TO_PAY -> Duration.ofSeconds(2);
            case PAID_OUT -> Duration.ofDays(10);
            case PAYMENT_REQUESTED -> company.sendsDirectly() ? Duration.ofSeconds(3) : Duration.ofHours(24);
            case REFUNDED -> Duration.ofHours(3);
            case CANCELLED -> Duration.ofMinutes(50);
            case LAPSED -> Duration.ofHours(24);
            default -> Duration.ofSeconds(95);
        };
    }
}
