package jp.sakutei;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The table {@code routes.txt}: every route with an example, and who is answered what.
 */
public final class Routes {

	private Routes() {
	}

	/** One address of each route with the method. */
	public static List<String> examples(String method) throws IOException {
		return table().keySet().stream().filter((route) -> route.method().equals(method)).map(Route::example).toList();
	}

	/**
	 * By route the expected answer for each person, in the order of the file's columns.
	 */
	public static Map<Route, Map<String, String>> table() throws IOException {

		var lines = new ClassPathResource("routes.txt").getContentAsString(UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map((line) -> Arrays.asList(line.split("\\s+")))
			.toList();
		var people = lines.get(0).subList(3, lines.get(0).size());
		var table = new LinkedHashMap<Route, Map<String, String>>();
		for (var line : lines.subList(1, lines.size())) {
			var answers = new LinkedHashMap<String, String>();
			for (var person : people) {
				answers.put(person, line.get(3 + people.indexOf(person)));
			}
			table.put(new Route(line.get(0), line.get(1), line.get(2).equals("=") ? line.get(1) : line.get(2)),
					answers);
		}
		return table;
	}

	/**
	 * @param example the pattern with an id that exists
	 */
	public record Route(String method, String pattern, String example) {

		public String text() {
			return method + " " + pattern;
		}

	}

}
