package jp.sakutei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** What a computer calls a thing is on no page: people read names and days. */
@SakuteiTest
@DisplayName("画面の言葉")
class PageWordsTests {

	private static final List<String> PEOPLE = List.of("staff-0101", "head-0101", "office", "budget", "admin");

	/** The numbers that people sign in with, and what stands in the city's files. */
	private static final List<String> WITH_KEYS = List.of("/people", "/rounds/city/configuration");

	/** A day as a computer writes it. */
	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	/** Codes of people, posts, stages, kinds. */
	private static final Pattern CODE = Pattern
		.compile("(?<![\\w.@/-])([a-z]+-[0-9a-z-]+|[A-Z]+(_[A-Z]+)+|[a-z]+[A-Z]\\w*|true|false|null)(?![\\w.@/-])");

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Test
	@DisplayName("どの画面にも、年月日を数字だけで書いたものや、符号のままの名前はない")
	void namesThingsAsPeopleDo() throws Exception {

		City.build(application, 2, 2, 6);
		var seen = new TreeSet<String>();
		for (var address : Routes.examples("GET")) {
			if (WITH_KEYS.stream().anyMatch(address::startsWith)) {
				continue;
			}
			for (var person : PEOPLE) {
				var response = pages.perform(get(address).with(user(person))).andReturn().getResponse();
				if (response.getStatus() == 200 && String.valueOf(response.getContentType()).startsWith("text/html")) {
					var text = Jsoup.parse(response.getContentAsString()).body().text();
					for (var pattern : List.of(DAY, CODE)) {
						pattern.matcher(text).results().forEach((found) -> seen.add(address + ": " + found.group()));
					}
				}
			}
		}
		assertThat(seen).isEmpty();
	}

}
