package dev.kassa.access;

import static org.springframework.security.config.Customizer.withDefaults;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Denial;
import dev.kassa.audit.Denials;
import dev.kassa.audit.Role;
import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** A chain for each door: programs with keys, the doors that are open to all, and the console. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String WRITE = Role.ADMINISTRATOR.word();
    private static final String READ = Role.READER.word();
    private static final String SUPER = Role.SUPERADMIN.word();

    /** What is to be read about the doors of programs: for everybody, and with nothing in it but what is ours. */
    @Bean
    @Order(5)
    SecurityFilterChain readersChain(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(
                        "/metadata/**", "/types/**", "/reference/**", "/{format:json|jsonl|jsv|xml|csv}/metadata"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                                                + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Programs: no cookie, no session, and so nothing that a foreign page could ride on. */
    @Bean
    @Order(10)
    SecurityFilterChain programsChain(
            HttpSecurity http,
            ShownKeys keys,
            Paces paces,
            Passes passes,
            List<ApiRefusal> refusals,
            Denials denials,
            KeyUses uses,
            Clock clock)
            throws Exception {
        return stateless(http.securityMatcher(Doors.matching(Doors.PROGRAMS)))
                .cors(withDefaults())
                .addFilterBefore(new PassFilter(passes), AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new ApiKeyFilter(keys::find, paces, refusals, refused(denials), uses::note, clock),
                        AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Health checks by whoever shows a key: a superadmin's is told what is wrong inside. */
    @Bean
    @Order(15)
    SecurityFilterChain healthChain(
            HttpSecurity http, ShownKeys keys, Paces paces, Denials denials, KeyUses uses, Clock clock)
            throws Exception {
        return stateless(http.securityMatcher(new AndRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher("/actuator/health/**"),
                        new RequestHeaderRequestMatcher("x-api-key"))))
                .addFilterBefore(
                        new ApiKeyFilter(keys::find, paces, List.of(), refused(denials), uses::note, clock),
                        AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Customers, providers and health checks: nobody signs in here. The pay page says itself who may frame it. */
    @Bean
    @Order(20)
    SecurityFilterChain everybodyChain(HttpSecurity http, Paces paces) throws Exception {
        return stateless(http.securityMatcher(
                        "/pay/**", "/webhooks/**", "/assets/**", "/webjars/**", "/actuator/health/**"))
                .addFilterBefore(new PaceFilter(paces), AnonymousAuthenticationFilter.class)
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable)
                        .addHeaderWriter(new AssetCaching())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
                .build();
    }

    /** People. What a role may do is the heart's to say; that it may not even try is said here as well. */
    @Bean
    @Order(30)
    SecurityFilterChain peopleChain(
            HttpSecurity http,
            People people,
            Patience patience,
            Denials denials,
            @Value("${kassa.base-url}") String baseUrl)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/sign-in", "/error")
                        .permitAll()
                        .requestMatchers("/audit/**", "/guarantees/**", "/work/**")
                        .hasRole(SUPER)
                        .requestMatchers(
                                "/checkouts/new",
                                "/checkouts/*/payment-request",
                                "/checkouts/*/refund",
                                "/checkouts/*/cancellation",
                                "/endpoints/new",
                                "/keys/**")
                        .hasAnyRole(WRITE, SUPER)
                        .requestMatchers(HttpMethod.POST, "/checkouts/**", "/endpoints/**")
                        .hasAnyRole(WRITE, SUPER)
                        .anyRequest()
                        .hasAnyRole(READ, WRITE, SUPER))
                .addFilterBefore(new PatienceFilter(patience), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new StillWelcome(people), AnonymousAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .successHandler(entered())
                        .failureUrl("/sign-in?error"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .exceptionHandling(handling -> handling.accessDeniedHandler(new TurnedAway(denials))
                        .defaultAuthenticationEntryPointFor(
                                new HxRefreshHeaderAuthenticationEntryPoint(),
                                new RequestHeaderRequestMatcher("HX-Request")))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'self'; img-src 'self' data:; frame-src 'self' " + baseUrl
                                                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** On to what was asked for, or to the first page. */
    private static AuthenticationSuccessHandler entered() {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRedirectStrategy(new OwnRedirects());
        return handler;
    }

    private static BiConsumer<Actor, Optional<String>> refused(Denials denials) {
        return (owner, why) -> denials.tell(Denial.KEY_REFUSED, owner, null, why.orElse(null));
    }

    static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
