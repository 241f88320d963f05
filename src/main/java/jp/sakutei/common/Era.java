package jp.sakutei.common;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** 元号, with the years that each has. */
enum Era {

	M("明治", "明", "㍾", 1867, 45), T("大正", "大", "㍽", 1911, 15), S("昭和", "昭", "㍼", 1925, 64), H("平成", "平", "㍻", 1988, 31),
	R("令和", "令", "㋿", 2018, 50);

	/** How its name is written, up to the number of the year. */
	static final String WRITTEN = "([MTSHRmtshr]|明治?|大正?|昭和?|平成?|令和?|[㍾㍽㍼㍻㋿])[\\s.]*";

	/** The year's number. */
	static final String NUMBER = "(\\d{1,2}|元)";

	static final Pattern YEAR = Pattern.compile(WRITTEN + NUMBER);

	private final String label;

	private final String head;

	private final String sign;

	private final int before;

	private final int last;

	Era(String label, String head, String sign, int before, int last) {
		this.label = label;
		this.head = head;
		this.sign = sign;
		this.before = before;
		this.last = last;
	}

	/** The era that a fiscal year is named by. */
	static Era of(int year) {
		return Arrays.stream(values()).filter((era) -> era.before < year).reduce((one, later) -> later).orElseThrow();
	}

	/** Empty where the era has no such year. */
	static OptionalInt year(String era, String number) {
		var count = number.equals("元") ? 1 : Integer.parseInt(number);
		return written(era).filter((each) -> count >= 1 && count <= each.last)
			.map((each) -> OptionalInt.of(each.before + count))
			.orElse(OptionalInt.empty());
	}

	private static Optional<Era> written(String text) {
		return Arrays.stream(values())
			.filter((era) -> era.name().equals(text.toUpperCase(Locale.ROOT)) || era.label.equals(text)
					|| era.head.equals(text) || era.sign.equals(text))
			.findFirst();
	}

	String label() {
		return label;
	}

	int count(int year) {
		return year - before;
	}

}
