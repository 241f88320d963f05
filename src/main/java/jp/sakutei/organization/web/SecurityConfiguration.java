package jp.sakutei.organization.web;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * Sign-in, CSRF and headers. Who may do what is not decided here but at each handler
 * ({@link Allowed}) and in the use cases.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'";

	@Bean
	@ConditionalOnWebApplication
	SecurityFilterChain pages(HttpSecurity http, LapsedPosts lapsedPosts, MetricsAccess onlookers,
			StalePages stalePages, @Value("${server.servlet.session.timeout}") Duration lasting) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/css/**", "/js/**", "/img/**", "/webjars/**")
				.permitAll()
				.requestMatchers("/sign-in", "/error")
				.permitAll()
				.requestMatchers(EndpointRequest.to("health"))
				.permitAll()
				.requestMatchers(EndpointRequest.toAnyEndpoint())
				.access(onlookers)
				.anyRequest()
				.authenticated())
			.formLogin((login) -> login.loginPage("/sign-in")
				.successHandler(signedIn(lapsedPosts, lasting))
				.failureUrl("/sign-in?error"))
			.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
			// in a cookie: the token outlives the session, so that a lapsed one loses
			// nothing
			.csrf((csrf) -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
			.exceptionHandling(
					(failures) -> failures.authenticationEntryPoint(signIn()).accessDeniedHandler(stalePages))
			.requestCache((cache) -> cache.requestCache(lapsedPosts))
			.headers((headers) -> headers
				.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
				.referrerPolicy(Customizer.withDefaults())
				.permissionsPolicyHeader((policy) -> policy.policy("camera=(), microphone=(), geolocation=()")))
			.build();
	}

	/** From a short session of nobody to one of a person, back to where that one was. */
	private static AuthenticationSuccessHandler signedIn(LapsedPosts lapsedPosts, Duration lasting) {
		var back = new SavedRequestAwareAuthenticationSuccessHandler();
		back.setRequestCache(lapsedPosts);
		return (request, response, person) -> {
			request.getSession().setMaxInactiveInterval((int) lasting.toSeconds());
			back.onAuthenticationSuccess(request, response, person);
		};
	}

	/** A page that saves by itself says by itself that nobody is signed in any more. */
	private static AuthenticationEntryPoint signIn() {
		var page = new LoginUrlAuthenticationEntryPoint("/sign-in");
		return (request, response, failure) -> {
			if (LapsedPosts.isByItself(request)) {
				response.setStatus(HttpStatus.UNAUTHORIZED.value());
			}
			else {
				page.commence(request, response, failure);
			}
		};
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

}
