package dev.kassa.sandbox;

/** The bodies of the faults that answer. They have Stripe's shape, and a {@code message} where Payson's clients look for it. */
final class FaultAnswers {

    static final String ERROR = """
            {"error":{"type":"api_error","message":"An error that the sandbox was asked for."},\
            "message":"An error that the sandbox was asked for."}""";
    static final String DECLINED = """
            {"error":{"type":"invalid_request_error","code":"declined_by_sandbox","message":"A refusal that was asked for."},\
            "message":"A refusal that was asked for.","errors":[{"property":"Status","message":"Not now."}]}""";
    static final String RATE = """
            {"error":{"type":"invalid_request_error","code":"rate_limit","message":"Too many requests."},\
            "message":"Too many requests."}""";
    static final String LOCK = """
            {"error":{"type":"invalid_request_error","code":"lock_timeout",\
            "message":"Another request holds this object at the moment."},\
            "message":"Another request holds this object at the moment."}""";

    private FaultAnswers() {}
}
