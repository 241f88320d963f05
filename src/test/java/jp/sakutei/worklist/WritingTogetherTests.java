package jp.sakutei.worklist;

import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("二人で書く")
class WritingTogetherTests extends ATaskPage {

	private Browsing hanako;

	private Browsing taro;

	@BeforeEach
	void twoPages() throws Exception {
		clock.freezeAt(LocalDate.of(2023, 6, 20).atTime(LocalTime.of(10, 32)));
		hanako = browse("S0001");
		taro = browse("S0002");
	}

	@Test
	@DisplayName("ほかの人が書いた項目は、開いている画面にも出る")
	void bringsWhatOthersWrote() throws Exception {

		taro.type("purpose", "太郎の目的").save();
		var answer = hanako.type("count", "5").save();

		assertThat(answer.select("#purpose").text()).isEqualTo("太郎の目的");
		assertThat(answer.select("#count")).isEmpty();
		assertThat(taro.save().select("#count").val()).isEqualTo("5");
	}

	@Test
	@DisplayName("同じ項目を違うように書けば尋ね、答えるまでどちらも失わない")
	void asksWhoseTextIsTaken() throws Exception {

		taro.type("purpose", "太郎の目的").save();
		hanako.type("purpose", "花子の目的");
		assertThat(hanako.save().select("#beside-purpose legend").text()).isEqualTo("見本 太郎さんも「目的・概要」を変えました");
		hanako.type("count", "5").save();
		assertThat(draft("purpose")).isEqualTo("太郎の目的");
		assertThat(draft("count")).isEqualTo("5");

		var answer = hanako.type("_take.purpose", "saved").save();
		assertThat(answer.select("#purpose").text()).isEqualTo("太郎の目的");
		assertThat(answer.select("fieldset.question")).isEmpty();
	}

	@Test
	@DisplayName("行の追加と、ほかの行の書き込みは、ぶつからない")
	void mergesRows() throws Exception {

		taro.press("add:indicators");
		taro = browse("S0002");
		taro.type("indicators[1].name", "太郎の指標").save();
		hanako.type("indicators[0].name", "花子の指標");
		var answer = hanako.save();

		assertThat(answer.select("[name='indicators[1].name']").val()).isEqualTo("太郎の指標");
		hanako.press("add:indicators");
		hanako = browse("S0001");
		taro.press("remove:indicators:0");
		assertThat(browse("S0002").page().select("[name$='.name']").eachAttr("value")).as("rewritten meanwhile")
			.contains("花子の指標", "太郎の指標");
	}

	@Test
	@DisplayName("返事が届かなかった画面が、自分の入力とぶつかることはない")
	void bearsALostAnswer() throws Exception {

		hanako.type("purpose", "道").send();
		hanako.type("purpose", "道路").send();
		taro.type("count", "5").save();
		hanako.type("purpose", "道路を直す");

		assertThat(hanako.save().select("fieldset.question")).isEmpty();
		assertThat(draft("purpose")).isEqualTo("道路を直す");
		assertThat(draft("count")).isEqualTo("5");
	}

	@Test
	@DisplayName("だれが開いていて、だれが入力しているかが見える")
	void showsWhoElseIsThere() throws Exception {

		assertThat(taro.page().select("#presence").text()).isEqualTo("見本 花子さんも開いています");
		assertThat(hanako.save().select("#presence").text()).isEqualTo("見本 太郎さんも開いています");
		taro.type("purpose", "太郎の目的").save();
		assertThat(hanako.save().select("#presence").text()).isEqualTo("見本 太郎さんが入力しています");
		var second = browse("S0002");
		assertThat(second.page().select("#presence").text()).as("nothing of a page left").doesNotContain("あなた");
		taro.save();
		assertThat(second.save().select("#presence").text()).contains("あなたが別の画面で入力しています");
		jdbc.sql("update form_presence set seen_at = seen_at - interval '2 minutes'").update();
		assertThat(hanako.save().select("#presence").text()).isEmpty();
	}

}
