package jp.sakutei;

import java.util.Map;

import jp.sakutei.common.SakuteiSettings;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as somebody wrote them, the others as they are by themselves. */
public final class ASettings {

	private ASettings() {
	}

	/**
	 * @param name without {@code sakutei.}
	 */
	public static SakuteiSettings with(String name, String value) {
		return new Binder(new MapConfigurationPropertySource(Map.of("sakutei." + name, value))).bindOrCreate("sakutei",
				SakuteiSettings.class);
	}

}
