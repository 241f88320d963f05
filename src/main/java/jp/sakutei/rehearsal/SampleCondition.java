package jp.sakutei.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.common.CityFile;
import jp.sakutei.common.ConfigDirectory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Only where the configuration says {@code sample: true}. Without it there is no bean,
 * page or route that moves time.
 */
public class SampleCondition implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {

		var settings = SakuteiSettings.of(context.getEnvironment());
		if (!settings.sample().enabled()) {
			return false;
		}
		return new ConfigDirectory(settings).find("round.yaml")
			.map((content) -> new String(content, StandardCharsets.UTF_8))
			.map(SampleCondition::isSample)
			.orElse(false);
	}

	private static boolean isSample(String yaml) {
		if (yaml.length() > CityFile.MOST_OF_YAML) {
			// the reader of the configuration refuses it, in words
			return false;
		}
		try {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml) instanceof Map<?, ?> round
					&& Boolean.TRUE.equals(round.get("sample"));
		}
		catch (YAMLException ex) {
			// the reader of the configuration names the fault with its place
			return false;
		}
	}

}
