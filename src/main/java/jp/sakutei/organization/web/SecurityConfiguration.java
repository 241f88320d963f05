package jp.sakutei.organization.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.SignInLimits;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

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
	SecurityFilterChain pages(HttpSecurity http, WanderingAddress wanted, MetricsAccess onlookers,
			StalePages stalePages, People people, PasswordEncoder passwords, SignInLimits limits, SignInOrigins origins,
			KnownDevices devices, PageTokens tokens, KeptPosts posts, SignedInPeople signIns,
			@Value("${server.servlet.session.timeout}") Duration lasting) throws Exception {
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
			// no other way in beside it
			.authenticationManager(new ProviderManager(new PasswordSignIn(people, passwords, limits)))
			.formLogin((login) -> login.loginPage("/sign-in")
				.authenticationDetailsSource(
						(request) -> origins.of(request, PasswordSignIn.code(request.getParameter("username"))))
				.successHandler(signedIn(wanted, devices, posts, signIns, lasting))
				.failureHandler(SecurityConfiguration::refused))
			.logout((logout) -> logout.logoutUrl("/sign-out")
				.addLogoutHandler((request, response, person) -> signedOut(request, signIns))
				.logoutSuccessUrl("/sign-in?signed-out"))
			.csrf((csrf) -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(new MaskedTokens()))
			.exceptionHandling(
					(failures) -> failures.authenticationEntryPoint(signIn()).accessDeniedHandler(stalePages))
			.requestCache((cache) -> cache.requestCache(wanted))
			.headers((headers) -> headers
				.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
				.referrerPolicy(Customizer.withDefaults())
				.permissionsPolicyHeader((policy) -> policy.policy("camera=(), microphone=(), geolocation=()")))
			.build();
	}

	/** Back to where somebody was, or to what was kept meanwhile. */
	private static AuthenticationSuccessHandler signedIn(WanderingAddress wanted, KnownDevices devices, KeptPosts posts,
			SignedInPeople signIns, Duration lasting) {
		var back = new SavedRequestAwareAuthenticationSuccessHandler();
		back.setRequestCache(wanted);
		return (request, response, person) -> {
			request.getSession().setMaxInactiveInterval((int) lasting.toSeconds());
			devices.remember(request, response, person.getName());
			SignInCookie.TYPED_CODE.forget(request, response);
			if (request.getRequestedSessionId() != null) {
				signIns.remember(request.getRequestedSessionId(), SignInEnd.SIGNED_IN_ANEW);
			}
			var kept = posts.of(new PersonId(person.getName()));
			if (kept.isEmpty()) {
				back.onAuthenticationSuccess(request, response, person);
				return;
			}
			var task = kept.stream().map(KeptPost::address).distinct().count() == 1 && kept.get(0).isOfTask();
			wanted.removeRequest(request, response);
			response.sendRedirect(task ? kept.get(0).address() : "/kept");
		};
	}

	/** For the other tabs. */
	private static void signedOut(HttpServletRequest request, SignedInPeople signIns) {
		var session = request.getSession(false);
		if (session != null) {
			signIns.remember(session.getId(), SignInEnd.SIGNED_OUT);
		}
	}

	/** Said by the address: nobody gets a session for it. */
	private static void refused(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		SignInCookie.TYPED_CODE.keep(PasswordSignIn.code(request.getParameter("username")), request, response);
		response.sendRedirect((failure instanceof PasswordSignIn.TooOften often)
				? "/sign-in?wait=" + often.waiting().toSeconds() : "/sign-in?error");
	}

	/** A page that saves by itself says by itself that nobody is signed in any more. */
	private static AuthenticationEntryPoint signIn() {
		var page = new LoginUrlAuthenticationEntryPoint("/sign-in");
		return (request, response, failure) -> {
			if (StalePages.isByItself(request)) {
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
