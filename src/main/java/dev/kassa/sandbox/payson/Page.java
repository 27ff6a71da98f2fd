package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.payson.Refusal.Fault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, counted from 1.
 *
 * @param count how many are on this page
 * @param totalCount how many there are on all
 */
record Page(int pageSize, int page, int totalPages, int count, int totalCount, List<PaysonCheckoutDocument> data) {

    private static final int SIZE = 20;
    private static final int LARGEST = 500;

    /**
     * @param query {@code status} (in any letter case), {@code page}, {@code pageSize}; each may be missing
     * @throws Refusal if one cannot be read
     */
    static Page of(List<PaysonCheckoutDocument> all, Map<String, String> query) {
        PaysonStatus status = status(query.get("status"));
        int page = number("Page", query.get("page"), 1, Integer.MAX_VALUE);
        int size = number("PageSize", query.get("pageSize"), SIZE, LARGEST);
        List<PaysonCheckoutDocument> matching = all.stream()
                .filter(document -> status == null || document.status == status)
                .toList();
        List<PaysonCheckoutDocument> data =
                matching.stream().skip((page - 1L) * size).limit(size).toList();
        int pages = (matching.size() + size - 1) / size;
        return new Page(size, page, pages, data.size(), matching.size(), data);
    }

    private static @Nullable PaysonStatus status(@Nullable String word) {
        try {
            return word == null || word.isEmpty() ? null : PaysonStatus.of(word);
        } catch (IllegalArgumentException unknown) {
            throw wrong("Status", "Not a known status.");
        }
    }

    private static int number(String property, @Nullable String text, int otherwise, int most) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(property, "Must be a whole number.");
        }
        throw wrong(property, "Must be between 1 and " + most + ".");
    }

    private static Refusal wrong(String property, String message) {
        return new Refusal("The request is invalid.", List.of(new Fault(property, message)));
    }
}
