package dev.kassa.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Where developers and their programs begin: open to all, without a session. */
@Configuration(proxyBeanMethods = false)
class DevelopersChain {

    /** With nothing in it that is not ours. */
    @Bean
    @Order(6)
    SecurityFilterChain developersPages(HttpSecurity http) throws Exception {
        return SecurityChains.stateless(http.securityMatcher("/developers/**"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                                                + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Programs that ask for a token: no cookie, no session. What they show is looked at there. */
    @Bean
    @Order(7)
    SecurityFilterChain tokenRequests(HttpSecurity http) throws Exception {
        return SecurityChains.stateless(http.securityMatcher("/oauth/**")).build();
    }
}
