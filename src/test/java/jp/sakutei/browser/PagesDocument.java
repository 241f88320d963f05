package jp.sakutei.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** {@code src/docs/pages.md}: what each main page answers, and how it looks. */
final class PagesDocument {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final String HEAD = """
			# The main pages

			Each page answers one question of one kind of person. The question is the first comment of its template; this list is
			written from there, together with the pictures, by

			```sh
			mvn test-compile exec:exec -Dmain=jp.sakutei.browser.Pictures
			```

			which plays the sample to two mornings (five minutes), measures the pages, and puts all pictures into `target/pictures`, at
			1280 and 768 pixels and on paper. `browser/MainPagesTests` holds the measures on the small round.
			""";

	private PagesDocument() {
	}

	static String text() {
		var text = new StringBuilder(HEAD);
		for (var which : MainPage.pictured()) {
			text.append("\n## %s\n\n%s: %s\n\n".formatted(which.key(), which.asker(), question(which)));
			for (var name : Pictures.kept(which)) {
				text.append("![%s](pages/%s.png)\n".formatted(name, name));
			}
		}
		return text.toString();
	}

	/** As it stands in the template, after those whose question it is. */
	private static String question(MainPage which) {
		try {
			var template = Files.readString(TEMPLATES.resolve(which.template() + ".html"));
			var found = Pattern
				.compile("/\\* この画面が答える問い：(?:(?!\\*/).)*?（" + Pattern.quote(which.asker()) + "）：?(.*?) *(\n|\\*/)",
						Pattern.DOTALL)
				.matcher(template);
			if (!found.find()) {
				throw new IllegalStateException(which.template() + " asks nothing for " + which.asker());
			}
			return found.group(1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
