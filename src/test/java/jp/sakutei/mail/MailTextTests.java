package jp.sakutei.mail;

import java.time.LocalDate;
import java.util.Map;

import jp.sakutei.organization.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailTextTests {

	@Test
	@DisplayName("波括弧の名前だけが一度だけ置き換わる")
	void fillsNamesOnce() {

		var text = new MailText("{sheet}の差し戻し", "{name}様\n{sheet}（{unknown}）$1 {12}");

		var filled = text.fill(Map.of("name", "見本 花子", "sheet", "{name}\\事業$1"));

		assertThat(filled.subject()).isEqualTo("{name}\\事業$1の差し戻し");
		assertThat(filled.body()).isEqualTo("見本 花子様\n{name}\\事業$1（{unknown}）$1 {12}");
		assertThat(text.placeholders()).containsExactly("name", "sheet", "unknown");
	}

	@Test
	@DisplayName("件名の改行は空白になる")
	void keepsASubjectOnOneLine() {

		var mail = new OutgoingMail(MailKind.DAILY, new PersonId("S0001"), LocalDate.of(2023, 5, 8), "1",
				"題\r\nBcc: a@b.jp\n", "");

		assertThat(mail.subject()).isEqualTo("題 Bcc: a@b.jp");
	}

}
