package dev.kassa.access;

import static org.springframework.security.config.Customizer.withDefaults;

import dev.kassa.audit.Role;
import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import java.util.List;
import java.util.stream.Stream;
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
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPatternParser;

/** A chain for each door: programs with keys, the doors that are open to all, and the console. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String WRITE = Role.ADMINISTRATOR.word();
    private static final String READ = Role.READER.word();
    private static final String SUPER = Role.SUPERADMIN.word();

    /** Programs: no cookie, no session, and so nothing that a foreign page could ride on. */
    @Bean
    @Order(10)
    SecurityFilterChain programsChain(HttpSecurity http, ApiKeys keys, List<ApiRefusal> refusals) throws Exception {
        return stateless(http.securityMatcher(inAnyCase("/payment/**", "/api/**", "/json/**")))
                .cors(withDefaults())
                .addFilterBefore(new ApiKeyFilter(keys, refusals), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Customers, providers and health checks: nobody signs in here. The pay page says itself who may frame it. */
    @Bean
    @Order(20)
    SecurityFilterChain everybodyChain(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(
                        "/pay/**", "/webhooks/**", "/assets/**", "/webjars/**", "/actuator/health/**"))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
                .build();
    }

    /** People. What a role may do is the heart's to say; that it may not even try is said here as well. */
    @Bean
    @Order(30)
    SecurityFilterChain peopleChain(HttpSecurity http, @Value("${kassa.base-url}") String baseUrl) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/sign-in", "/error")
                        .permitAll()
                        .requestMatchers("/audit/**")
                        .hasRole(SUPER)
                        .requestMatchers("/checkouts/new", "/checkouts/*/payment-request")
                        .hasAnyRole(WRITE, SUPER)
                        .requestMatchers(HttpMethod.POST, "/checkouts/**")
                        .hasAnyRole(WRITE, SUPER)
                        .anyRequest()
                        .hasAnyRole(READ, WRITE, SUPER))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .defaultSuccessUrl("/")
                        .failureUrl("/sign-in?error"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new HxRefreshHeaderAuthenticationEntryPoint(), new RequestHeaderRequestMatcher("HX-Request")))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'self'; img-src 'self' data:; frame-src 'self' " + baseUrl
                                                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Some programs write their addresses in another case; they must not end up at the people's door. */
    private static RequestMatcher inAnyCase(String... patterns) {
        var parser = new PathPatternParser();
        parser.setCaseSensitive(false);
        var paths = PathPatternRequestMatcher.withPathPatternParser(parser);
        return new OrRequestMatcher(
                Stream.of(patterns).<RequestMatcher>map(paths::matcher).toList());
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
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
