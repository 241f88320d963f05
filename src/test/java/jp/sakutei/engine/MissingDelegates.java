package jp.sakutei.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Stands in for delegates that the models name and that nobody has written yet. */
@Component
class MissingDelegates implements BeanDefinitionRegistryPostProcessor {

	private static final Pattern EXPRESSION = Pattern.compile("delegateExpression=\"#\\{(\\w+)}\"");

	private static final Set<String> registered = new TreeSet<>();

	/** Whom it stands in for. */
	static Set<String> registered() {
		return registered;
	}

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		try {
			for (var model : new PathMatchingResourcePatternResolver().getResources("classpath:/bpmn/*.bpmn")) {
				var names = EXPRESSION.matcher(model.getContentAsString(UTF_8))
					.results()
					.map((match) -> match.group(1));
				names.distinct().filter((name) -> !registry.containsBeanDefinition(name)).forEach((name) -> {
					registered.add(name);
					registry.registerBeanDefinition(name,
							new RootBeanDefinition(JavaDelegate.class, () -> (execution) -> {
							}));
				});
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
