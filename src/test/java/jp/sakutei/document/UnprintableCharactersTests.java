package jp.sakutei.document;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("印刷できない文字")
class UnprintableCharactersTests {

	private final UnprintableCharacters concern = new UnprintableCharacters(new PrintFonts());

	@Test
	@DisplayName("紙に出せない文字は、書いた項目で、文字とともに参考として知らせる")
	void areNamedAtTheirField() {

		var answers = FormValues.none()
			.with("purpose", "楔形文字𒀀と象形文字𓀀の普及")
			.with("indicators", List.of(Map.of("name", "利用者数"), Map.of("name", "𒀀の認知度")))
			.with("themes", List.of("計画", "𓀁"));

		assertThat(concern.findings(null, answers)).allSatisfy((finding) -> {
			assertThat(finding.level()).isEqualTo(FormFinding.Level.NOTE);
			assertThat(finding.message()).endsWith("印刷とPDFでは表示できません。別の字体に替えられるかご確認ください。");
		}).extracting(FormFinding::field).containsExactlyInAnyOrder("purpose", "indicators[1].name", "themes");
		assertThat(concern.findings(null, answers))
			.anyMatch((finding) -> finding.message().startsWith("「𒀀」（U+12000）、「𓀀」（U+13000）は、"));
	}

	@Test
	@DisplayName("人名の旧字・異体字、見えない文字、空白、改行には何も言わない")
	void drawsWhatNamesNeed() {

		var answers = FormValues.none().with("name", "大塚　逸子　𠮷野　髙橋　﨑山　葛󠄀城\u200B①Ⅲ㈱ｶﾅ\n二行目\t終わり");

		assertThat(concern.findings(null, answers)).isEmpty();
	}

}
