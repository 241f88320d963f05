package jp.sakutei.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets a test run a model by itself: for the length of the test a delegate does what the
 * test says, instead of its own.
 */
@Component
@Profile("!benchmark")
public class Delegates implements BeanPostProcessor {

	private static final Map<String, JavaDelegate> replaced = new ConcurrentHashMap<>();

	/** Replaces the delegate bean of that name until the end of the test. */
	public static void replace(String name, JavaDelegate delegate) {
		replaced.put(name, delegate);
	}

	public static void reset() {
		replaced.clear();
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof JavaDelegate own)
				? (JavaDelegate) (execution) -> replaced.getOrDefault(name, own).execute(execution) : bean;
	}

}
