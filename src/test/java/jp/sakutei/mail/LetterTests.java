package jp.sakutei.mail;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import jp.sakutei.organization.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DisplayName("メールの組み立て")
class LetterTests {

	private static final PersonId ROAD = new PersonId("road");

	private final Letter letter = new Letter(MailKind.SENT_BACK,
			new MailText("{sheet}が戻りました", "{name} 様 {by} {reason} {due} {link} {round}"), LocalDate.of(2023, 10, 10),
			"https://plan.example.jp", Map.of("round", "第2期実施計画"));

	@Test
	@DisplayName("値を差し込み、リンクは市のアドレスで始まる。途中までの手紙は変わらない")
	void isFilledForEach() {

		var all = letter.with("by", "課長").with("reason", "根拠がない").with("due", "10月24日").link("/sheets/042");
		var mail = all.with("sheet", "042 道路").to(ROAD, "見本 花子", "dai10-2:042");

		assertThat(mail.subject()).isEqualTo("042 道路が戻りました");
		assertThat(mail.body()).isEqualTo("見本 花子 様 課長 根拠がない 10月24日 https://plan.example.jp/sheets/042 第2期実施計画");
		assertThat(mail.kind()).isEqualTo(MailKind.SENT_BACK);
		assertThat(mail.day()).isEqualTo("2023-10-10");
		assertThat(mail.subjectKey()).isEqualTo("dai10-2:042");
		assertThat(all.with("sheet", "043 橋").to(ROAD, "見本 花子", "x").subject()).isEqualTo("043 橋が戻りました");
	}

	@Test
	@DisplayName("場所のない値は差し込めない")
	void refusesWhatHasNoPlace() {
		assertThatIllegalArgumentException().isThrownBy(() -> letter.with("agenda", "議題"))
			.withMessageContaining("agenda");
	}

	@Test
	@DisplayName("値の足りない手紙は出せない")
	void refusesToGoOutIncomplete() {
		assertThatIllegalStateException().isThrownBy(() -> letter.with("by", "課長").to(ROAD, "見本 花子", "x"))
			.withMessageContaining("[due, link, reason, sheet]");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("付属の文面は、どの種類にもあり、約束した内容を載せ、知らない名前を使わない")
	void hasADeliveredText(MailKind kind) {
		assertThat(DeliveredTexts.of(kind).placeholders()).containsAll(kind.needed()).isSubsetOf(kind.placeholders());
	}

}
