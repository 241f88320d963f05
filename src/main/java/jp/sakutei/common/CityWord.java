package jp.sakutei.common;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 呼び方: what a city calls its roles, its planning office and the period before. A list of
 * {@code words.yaml} says it, its first word; without one the delivered word is said. One
 * process serves one city, and enums' labels are asked everywhere: so its words are the
 * process's.
 */
public enum CityWord {

	STAFF("staff", "担当者"), SECTION_HEAD("sectionHead", "課長"), COORDINATOR("coordinator", "取りまとめ担当"),
	DEPARTMENT_HEAD("departmentHead", "部長"), PLANNING_OFFICE("planningOffice", "企画政策課（事務局）"),
	BUDGET_OFFICE("budgetOffice", "財政課"), FINANCE_CHIEF("financeChief", "財政課長"),
	FINANCE_DIRECTOR("financeDirector", "財務部長"), EXECUTIVE("executive", "市長・副市長"),
	ADMINISTRATOR("administrator", "システム管理者"),
	/** Of the plan before: what its projects, their progress and their sheets were. */
	EARLIER_PERIOD("earlierPeriod", "第1期");

	private static volatile Map<CityWord, String> taken = Map.of();

	private final String list;

	private final String delivered;

	CityWord(String list, String delivered) {
		this.list = list;
		this.delivered = delivered;
	}

	/** Its name in {@code words.yaml}. */
	public String list() {
		return list;
	}

	public String delivered() {
		return delivered;
	}

	/** As the city calls it. */
	public String said() {
		return taken.getOrDefault(this, delivered);
	}

	/** As these lists call it, whatever was taken. */
	public String in(Map<String, List<String>> lists) {
		return lists.getOrDefault(list, List.of()).stream().findFirst().orElse(delivered);
	}

	/** Every word for it in these lists, the delivered one where they have none. */
	public List<String> allIn(Map<String, List<String>> lists) {
		var words = lists.getOrDefault(list, List.of());
		return words.isEmpty() ? List.of(delivered) : words;
	}

	/** 企画政策課, without what stands in brackets: the planning office in a sentence. */
	public static String office() {
		return PLANNING_OFFICE.said().replaceAll("（.*）", "");
	}

	/** From now on said, everywhere. */
	public static void take(Map<String, List<String>> lists) {
		var words = new EnumMap<CityWord, String>(CityWord.class);
		Arrays.stream(values()).forEach((word) -> words.put(word, word.in(lists)));
		taken = Map.copyOf(words);
	}

	/**
	 * A label of a delivered model (「課長が確認する」) in the city's words. Longer words first:
	 * 財政課長 is not the 課長 of 財政.
	 */
	public static String inDelivered(String label) {
		return Delivered.WORDS.matcher(label)
			.replaceAll((found) -> Matcher.quoteReplacement(Delivered.word(found.group()).said()));
	}

	private static final class Delivered {

		static final Pattern WORDS = Pattern.compile(Arrays.stream(values())
			.map(CityWord::delivered)
			.sorted(Comparator.comparing(String::length).reversed())
			.map(Pattern::quote)
			.collect(Collectors.joining("|")));

		static CityWord word(String delivered) {
			return Arrays.stream(values()).filter((each) -> each.delivered.equals(delivered)).findFirst().orElseThrow();
		}

	}

}
