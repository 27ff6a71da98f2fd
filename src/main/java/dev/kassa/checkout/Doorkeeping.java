package dev.kassa.checkout;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.RootClassFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Puts the {@link Doorkeeper} at the ways into the heart, so that no verb, present or to come, can forget to tell. */
@Configuration(proxyBeanMethods = false)
class Doorkeeping {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor doorkeepersPlace(ObjectProvider<Doorkeeper> doorkeeper) {
        MethodInterceptor watch = call -> {
            try {
                return call.proceed();
            } catch (CheckoutProblem problem) {
                doorkeeper.getObject().note(problem, call.getMethod().getName(), call.getArguments());
                throw problem;
            }
        };
        var doors = new ComposablePointcut(new RootClassFilter(CheckoutService.class))
                .union((ClassFilter) new RootClassFilter(PayableService.class))
                .union((ClassFilter) new RootClassFilter(IntentService.class));
        return new DefaultPointcutAdvisor(doors, watch);
    }
}
