package jp.sakutei.form.definition;

import java.util.ArrayList;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * The little markdown that texts in forms use: headings, lists, bold. All else is text.
 */
final class Markdown {

	private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");

	private Markdown() {
	}

	static String toHtml(String text) {

		var html = new ArrayList<String>();
		for (var block : text.strip().split("\\n\\s*\\n")) {
			var lines = block.strip().lines().toList();
			if (lines.stream().allMatch((line) -> line.matches("[-*] .*"))) {
				html.add("<ul>"
						+ String.join("",
								lines.stream().map((line) -> "<li>" + inline(line.substring(2)) + "</li>").toList())
						+ "</ul>");
			}
			else if (lines.get(0).matches("#{1,4} .*")) {
				html.add("<h3>" + inline(block.strip().replaceFirst("#+ ", "")) + "</h3>");
			}
			else {
				html.add("<p>" + String.join("<br>", lines.stream().map(Markdown::inline).toList()) + "</p>");
			}
		}
		return String.join("\n", html);
	}

	private static String inline(String text) {
		return BOLD.matcher(HtmlUtils.htmlEscape(text.strip())).replaceAll("<strong>$1</strong>");
	}

}
