package jp.sakutei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.sakutei.common.CityWord;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
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

	/** What the product says where a city says nothing else. */
	private static final Pattern DELIVERED = Pattern.compile("担当者|課長|部長|取りまとめ担当|企画政策課|財政課|市長|システム管理者|第1期");

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvc pages;

	@Test
	@DisplayName("どの画面にも、年月日を数字だけで書いたものや、符号のままの名前はない")
	void namesThingsAsPeopleDo() throws Exception {

		City.build(application, 2, 2, 6);
		assertThat(seen(WITH_KEYS, DAY, CODE)).isEmpty();
	}

	@Test
	@DisplayName("職・事務局・前の期は、市が words.yaml に書いた言葉で呼ぶ")
	void callsRolesAsTheCityDoes() throws Exception {

		City.build(application, 2, 2, 6);
		var words = Map.ofEntries(Map.entry("staff", "係員"), Map.entry("sectionHead", "室長"),
				Map.entry("coordinator", "世話役"), Map.entry("departmentHead", "局長"),
				Map.entry("planningOffice", "まちづくり室（本部）"), Map.entry("budgetOffice", "会計室"),
				Map.entry("financeChief", "会計室の長"), Map.entry("financeDirector", "会計局の長"),
				Map.entry("executive", "町長・副町長"), Map.entry("administrator", "情報係"), Map.entry("earlierPeriod", "前期"));
		words.forEach((list, word) -> jdbc
			.sql("insert into word (round, list, word, position) values ('city', ?, ?, (select count(*) from word))")
			.params(list, word)
			.update());
		CityWord.take(words.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (each) -> List.of(each.getValue()))));
		try {
			assertThat(seen(WITH_KEYS, DELIVERED)).isEmpty();
			assertThat(seen(WITH_KEYS, Pattern.compile("室長|局長|まちづくり室|町長|前期"))).hasSizeGreaterThan(10);
		}
		finally {
			CityWord.take(Map.of());
		}
	}

	/** What is found on the pages of all people, with its address. */
	private TreeSet<String> seen(List<String> leftOut, Pattern... patterns) throws Exception {

		var seen = new TreeSet<String>();
		var names = Pattern.compile(jdbc.sql("""
				select name from person union select name from stage union select name from meeting_kind
				union select name from ladder_step
				""").query(String.class).list().stream().map(Pattern::quote).collect(Collectors.joining("|")));
		for (var address : Routes.examples("GET")) {
			if (leftOut.stream().anyMatch(address::startsWith)) {
				continue;
			}
			for (var person : PEOPLE) {
				var response = pages.perform(get(address).with(user(person))).andReturn().getResponse();
				if (response.getStatus() == 200 && String.valueOf(response.getContentType()).startsWith("text/html")) {
					var text = Jsoup.parse(response.getContentAsString()).body().text().replaceAll(names.pattern(), "");
					for (var pattern : patterns) {
						pattern.matcher(text).results().forEach((found) -> seen.add(address + ": " + found.group()));
					}
				}
			}
		}
		return seen;
	}

}
