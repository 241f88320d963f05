package jp.sakutei.form.comparison;

import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.form.comparison.TextDifference.Part;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** 違いを当てはめると、もう一方の文になる。 */
class TextDifferenceProperties {

	@Property
	void givesBothTextsBack(@ForAll("texts") String from, @ForAll("texts") String to) {

		var difference = TextDifference.between(from, to);

		assertThat(text(difference.before())).isEqualTo(from);
		assertThat(text(difference.after())).isEqualTo(to);
		assertThat(difference.isNone()).isEqualTo(from.equals(to));
		assertThat(difference.parts()).noneMatch((part) -> part.text().isEmpty());
	}

	@Property
	void findsNothingInTheSameText(@ForAll("texts") String text) {
		assertThat(TextDifference.between(text, text).parts()).allMatch(Part::isSame).hasSizeLessThanOrEqualTo(1);
	}

	@Property(tries = 200)
	void takesAnyText(@ForAll String from, @ForAll String to) {
		var difference = TextDifference.between(from, to);
		assertThat(text(difference.before())).isEqualTo(from);
		assertThat(text(difference.after())).isEqualTo(to);
	}

	@Example
	void marksWordsAsPeopleReadThem() {
		assertThat(shown("道路の整備を進める。", "道路と橋の整備を進める。")).isEqualTo("道路{+と橋+}の整備を進める。");
		assertThat(shown("整備率は52.5％である", "整備率は60％である")).isEqualTo("整備率は[-52.5-]{+60+}％である");
		assertThat(shown("サービスの向上", "サーバーの向上")).isEqualTo("[-サービス-]{+サーバー+}の向上");
		assertThat(shown("市内を巡回する", "地内で巡回する")).isEqualTo("[-市内を-]{+地内で+}巡回する");
		assertThat(shown("課題を解消する。", "課題を解消する。（見直した。）")).isEqualTo("課題を解消する。{+（見直した。）+}");
		assertThat(shown("𠮷野", "𠮷田")).isEqualTo("𠮷[-野-]{+田+}");
	}

	@Example
	void staysReadableAndQuickForVeryLongTexts() {
		var from = "はじめに。" + "旧い文章。".repeat(1000) + "おわり。";
		var to = "はじめに。" + "新しく書き直した".repeat(1000) + "おわり。";
		var difference = TextDifference.between(from, to);
		assertThat(text(difference.after())).isEqualTo(to);
		assertThat(difference.parts().get(0)).isEqualTo(new Part(TextDifference.Kind.SAME, "はじめに。"));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.of("道路", "の", "整備", "を", "進", "める", "。", "\n", "1,200", "千円", "サービス", "AI", "𠮷", "が", " ")
			.list()
			.ofMaxSize(30)
			.map((words) -> String.join("", words));
	}

	private static String text(List<Part> parts) {
		return parts.stream().map(Part::text).collect(Collectors.joining());
	}

	private static String shown(String from, String to) {
		return TextDifference.between(from, to).parts().stream().map((part) -> switch (part.kind()) {
			case SAME -> part.text();
			case REMOVED -> "[-" + part.text() + "-]";
			case ADDED -> "{+" + part.text() + "+}";
		}).collect(Collectors.joining());
	}

}
