package jp.sakutei.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Opens pages, and tells what is wrong with them. */
class Crawl {

	/** What a page says only where something was not filled in. */
	private static final Pattern UNFILLED = Pattern
		.compile("[$#*~@]\\{|(?<![\\w/])\\{[a-zA-Z][\\w.]*}|\\[\\[|\\]\\]|\\?\\?|"
				+ "\\bnull\\b|\\bundefined\\b|\\bNaN\\b|Optional\\[|\\b(jp\\.sakutei|java\\.\\w+|org\\.\\w+)\\.|@[0-9a-f]{6,8}\\b");

	/** There need not be one: nothing to compare or to correct yet. */
	private static final Set<String> PERHAPS_NONE = Set.of("/sheets/{id}/compare", "/sheets/{id}/correct");

	private static final Set<String> PAPERS = Set.of("/sheets/{id}/sheet.pdf", "/sheets/{id}/sheet.xlsx",
			"/sheets/{id}/print");

	private final MockMvc pages;

	private final Set<String> shapes = new HashSet<>();

	private final Set<String> papers = new HashSet<>();

	private final Map<String, Integer> answers = new HashMap<>();

	private int hostile;

	private final List<String> faults = new ArrayList<>();

	Crawl(MockMvc pages) {
		this.pages = pages;
	}

	/** All that can be opened today. */
	void everything(Addresses addresses) {
		addresses.work().forEach(this::visit);
		addresses.shapes().forEach((shape, visits) -> {
			shapes.add(shape);
			visits.forEach(this::visit);
		});
	}

	/** Kinds of sheets that there were. */
	Set<String> shapes() {
		return shapes;
	}

	/** What is wrong, one line a page. */
	List<String> faults() {
		return faults;
	}

	/** How many pages showed a text that pretends to be more. */
	int hostile() {
		return hostile;
	}

	/** How often a route was answered with a page. */
	Map<String, Integer> answers() {
		return answers;
	}

	private void visit(Visit visit) {
		if (visit.person() != null && PAPERS.contains(visit.pattern()) && !papers.add(visit.address())) {
			return;
		}
		try {
			var call = get(URI.create(visit.address()));
			var result = pages.perform((visit.person() == null) ? call : call.with(user(visit.person()))).andReturn();
			if (result.getRequest().isAsyncStarted()) {
				// a stream, whose first word comes when something happens
				answers.merge(visit.pattern(), 1, Integer::sum);
				return;
			}
			judge(visit, result.getResponse());
		}
		catch (Exception ex) {
			faults.add(visit + ": " + ex);
		}
	}

	private void judge(Visit visit, MockHttpServletResponse response) throws Exception {

		var status = response.getStatus();
		if (status >= 500) {
			faults.add(visit + ": " + status + " " + response.getErrorMessage());
		}
		else if (visit.ownWork() && status >= 400 && !PERHAPS_NONE.contains(visit.pattern())) {
			faults.add(visit + ": refused with " + status);
		}
		if (status == 200) {
			answers.merge(visit.pattern(), 1, Integer::sum);
			if (String.valueOf(response.getContentType()).startsWith("text/html")) {
				if (response.getContentAsString().contains(HostileTexts.MARK)) {
					faults.add(visit + ": takes a text for a part of the page");
				}
				hostile += response.getContentAsString().contains("&lt;xss-mark") ? 1 : 0;
				words(visit, Jsoup.parse(response.getContentAsString()));
			}
			else if (response.getContentAsByteArray().length == 0) {
				faults.add(visit + ": empty");
			}
		}
	}

	private void words(Visit visit, Document page) {
		var unfilled = UNFILLED.matcher(page.title() + "\n" + page.body().wholeText() + "\n" + attributes(page));
		if (unfilled.find()) {
			faults.add(visit + ": unfilled " + unfilled.group());
		}
	}

	private static String attributes(Document page) {
		var texts = new StringBuilder();
		for (var name : List.of("href", "action", "title", "alt", "aria-label", "placeholder", "value")) {
			page.select("[" + name + "]").eachAttr(name).forEach((text) -> texts.append(text).append('\n'));
		}
		return texts.toString();
	}

}
