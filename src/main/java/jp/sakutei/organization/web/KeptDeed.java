package jp.sakutei.organization.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What a post does, in the words of its button: {@code kept-deeds.properties}.
 *
 * @param page where its form stands; empty: at the address of the post
 */
public record KeptDeed(String words, String page) {

	private static final Map<PathPattern, KeptDeed> ALL = all();

	/** Pages of an earlier version have addresses that nobody knows any more. */
	private static final KeptDeed UNKNOWN = new KeptDeed("送った操作", "");

	static KeptDeed at(String address) {
		var path = PathContainer.parsePath(address);
		return ALL.entrySet()
			.stream()
			.filter((each) -> each.getKey().matches(path))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(UNKNOWN);
	}

	boolean isKnown() {
		return this != UNKNOWN;
	}

	static List<String> patterns() {
		return ALL.keySet().stream().map(PathPattern::getPatternString).toList();
	}

	private static Map<PathPattern, KeptDeed> all() {
		try {
			var file = new EncodedResource(new ClassPathResource("kept-deeds.properties"), StandardCharsets.UTF_8);
			var all = new LinkedHashMap<PathPattern, KeptDeed>();
			PropertiesLoaderUtils.loadProperties(file).forEach((pattern, text) -> {
				var parts = text.toString().split(" ", 2);
				all.put(PathPatternParser.defaultInstance.parse(pattern.toString()),
						new KeptDeed(parts[0], (parts.length > 1) ? parts[1] : ""));
			});
			return all;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
