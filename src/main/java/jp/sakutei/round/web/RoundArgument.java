package jp.sakutei.round.web;

import java.util.List;
import java.util.Map;

import jp.sakutei.common.NotFound;
import jp.sakutei.round.Plan;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Rounds;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A page that shows a round says so in its address: a handler below
 * {@code /rounds/{round}} takes the round's {@link Plan} as an argument.
 */
@Configuration(proxyBeanMethods = false)
class RoundArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	private final Rounds rounds;

	RoundArgument(Rounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Plan.class;
	}

	@Override
	public Plan resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
			WebDataBinderFactory binders) {

		var inAddress = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
				RequestAttributes.SCOPE_REQUEST);
		if (inAddress instanceof Map<?, ?> variables && variables.get("round") instanceof String round) {
			var plan = rounds.find(new RoundId(round)).orElseThrow(() -> new NotFound("策定の回"));
			// the links of the page lead on within the round
			if (container != null) {
				container.addAttribute("round", plan.id().value());
			}
			return plan;
		}
		throw new IllegalStateException(parameter.getExecutable() + " is not below /rounds/{round}");
	}

}
