package jp.sakutei.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** What can be counted on a page that stands open. */
record PageMeasure(int height, int beyond, int styles, int assets, List<String> small, List<String> codes,
		List<String> violations) {

	/** What a computer calls a rule, a version, a meeting, a day. */
	private static final Pattern CODE = Pattern
		.compile("(?<![\\w-])(?:R-?[0-9]{1,2}|[0-9a-f]{7,}|[a-z]+[0-9-]*:[0-9a-z-]+"
				+ "|[0-9]{4}-[0-9]{2}-[0-9]{2}|[a-z]+[A-Z]\\w+|[A-Z]+_[A-Z]+|null|true|false)(?![\\w-])");

	/** Figures and amounts are no hashes. */
	private static final Pattern NUMBER = Pattern.compile("[0-9]+");

	/**
	 * Links within text are as high as the text; a choice is as large as its label; what
	 * is pressed to decide is for a thumb on a tablet.
	 */
	private static final String SMALL = """
			(width) => {
				const shown = (each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true })
					&& each.getBoundingClientRect().width > 1;
				const size = (each) => {
					const boxes = [each, ...(each.labels ?? [])].filter(shown).map((box) => box.getBoundingClientRect());
					return [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
				};
				const least = (each) => {
					const deciding = each.matches('.decision button, .decision input, .decision .button, .bulk button, .button--primary');
					return (width < 961 && deciding) ? 44 : 24;
				};
				return [...document.querySelectorAll('button, summary, select, textarea, input:not([type=hidden]), a.button, nav a')]
					.filter(shown)
					.filter((each) => !each.closest('.visually-hidden'))
					.filter((each) => Math.min(...size(each)) + 0.5 < least(each))
					.map((each) => `${each.tagName.toLowerCase()} 「${(each.innerText || each.name || each.id).trim()}」 ${size(each).map(Math.round).join('x')}`);
			}""";

	private static final String ASSETS = """
			() => performance.getEntriesByType('resource')
				.filter((each) => /[.](css|js|svg|png|woff2?)([?]|$)/.test(each.name))
				.reduce((sum, each) => sum + each.encodedBodySize, 0)""";

	/** What of the page goes on beyond its right edge, without a box that scrolls. */
	private static final String BEYOND = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

	static PageMeasure of(Page page) {
		return new PageMeasure(number(page, "() => document.documentElement.scrollHeight"), number(page, BEYOND),
				number(page, "() => document.querySelectorAll('link[rel=stylesheet], style').length"),
				number(page, ASSETS), texts(page.evaluate(SMALL, page.viewportSize().width)), codes(page),
				violations(page));
	}

	private static int number(Page page, String script) {
		return ((Number) page.evaluate(script)).intValue();
	}

	private static List<String> texts(Object found) {
		return ((List<?>) found).stream().map(String::valueOf).distinct().toList();
	}

	private static List<String> codes(Page page) {
		return CODE.matcher(page.locator("body").innerText())
			.results()
			.map((found) -> found.group())
			.filter((code) -> !NUMBER.matcher(code).matches())
			.distinct()
			.toList();
	}

	/** Contrast above all, of everything that has a colour. */
	private static List<String> violations(Page page) {
		return new AxeBuilder(page).analyze()
			.getViolations()
			.stream()
			.map((rule) -> rule.getId() + " " + rule.getNodes().get(0).getTarget())
			.toList();
	}

	/** What is wrong with it, in words. */
	List<String> faults(MainPage which, int width) {
		var faults = new ArrayList<String>();
		var name = which.key() + " " + width + ": ";
		if (width >= 1280 && height > which.length().most()) {
			faults.add(name + "height " + height);
		}
		if (beyond > 0) {
			faults.add(name + beyond + " px beyond the right edge");
		}
		if (styles != 1) {
			faults.add(name + styles + " stylesheets");
		}
		if (assets > 120_000 || assets == 0) {
			faults.add(name + assets + " bytes of assets");
		}
		Map.of("too small", small, "code", codes, "axe", violations)
			.forEach((what, found) -> found.forEach((each) -> faults.add(name + what + " " + each)));
		return faults;
	}

	/** One line a page. */
	String line(MainPage which, int width) {
		return "%-15s %5d: height %5d, beyond %d, css %d, assets %5.1f KB, small %d, codes %d, axe %d".formatted(
				which.key(), width, height, beyond, styles, assets / 1000.0, small.size(), codes.size(),
				violations.size());
	}

}
