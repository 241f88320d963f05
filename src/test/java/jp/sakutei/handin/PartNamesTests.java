package jp.sakutei.handin;

import java.util.List;

import jp.sakutei.form.FormError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("分割した後の事業名")
class PartNamesTests {

	@Test
	@DisplayName("元の事業を終えるときは2つから5つ、続けるときは1つから5つ")
	void areSoMany() {
		assertThat(refusals(List.of("一"), true)).singleElement().asString().contains("2つから5つ");
		assertThat(refusals(List.of("一"), false)).isEmpty();
		assertThat(refusals(List.of(), false)).singleElement().asString().contains("1つから5つ");
		assertThat(refusals(List.of("一", "二", "三", "四", "五"), true)).isEmpty();
		assertThat(refusals(List.of("一", "二", "三", "四", "五", "六"), true)).hasSize(1);
	}

	@Test
	@DisplayName("100文字まで（珍しい漢字も一文字と数える）")
	void areNotTooLong() {
		assertThat(refusals(List.of("𠮷".repeat(100)), false)).isEmpty();
		assertThat(refusals(List.of("吉".repeat(101)), false)).containsExactly("事業名は100文字以内で入力してください。");
	}

	@Test
	@DisplayName("互いに、また課の続いている事業と、見分けられる")
	void differ() {
		assertThat(refusals(List.of("歩道A", "歩道Ａ"), true)).containsExactly("「歩道Ａ」と同じ名前の事業があります。見分けられる名前にしてください。");
		assertThat(refusals(List.of("橋りょう", "見本事業　１"), true)).hasSize(1);
	}

	private static List<String> refusals(List<String> names, boolean ends) {
		return new PartNames(names, ends, List.of("見本事業 1")).refusals().stream().map(FormError::message).toList();
	}

}
