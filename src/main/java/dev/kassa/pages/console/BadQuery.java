package dev.kassa.pages.console;

/** An address that asks for something there is not. Showing everything instead would be a lie. */
class BadQuery extends RuntimeException {

    private final String parameter;
    private final String value;

    BadQuery(String parameter, String value) {
        super(parameter, null, false, false);
        this.parameter = parameter;
        this.value = value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }

    String parameter() {
        return parameter;
    }

    String value() {
        return value;
    }
}
