package jp.sakutei.form.draft;

import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.form.RawForm;
import jp.sakutei.organization.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("ほかで合わせた下書きを受け取る")
class DraftTakingTests {

	private static final PersonId HANAKO = new PersonId("S0001");

	private static final PersonId TARO = new PersonId("S0002");

	private static final RawForm OPENED = form("");

	@Autowired
	DraftWriting writing;

	@Autowired
	Drafts drafts;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void people() {
		jdbc.sql("insert into person (code, name) values ('S0001', '見本 花子'), ('S0002', '見本 太郎')").update();
	}

	@Test
	@DisplayName("合わせた版のままなら、新しい版になる")
	void becomesAVersion() {

		assertThat(take(0, "花子の目的", HANAKO)).isTrue();
		var version = drafts.find("t1").orElseThrow().version();
		assertThat(take(version, "太郎の目的", TARO)).isTrue();

		assertThat(drafts.find("t1")).get().satisfies((draft) -> {
			assertThat(draft.version()).isEqualTo(version + 1);
			assertThat(draft.raw().text("purpose")).isEqualTo("太郎の目的");
			assertThat(draft.savedBy()).isEqualTo(TARO);
		});
	}

	@Test
	@DisplayName("その間にほかの人が保存していたら、受け取らず、保存されたものが残る")
	void leavesWhatOthersSavedMeanwhile() {

		assertThat(take(0, "花子の目的", HANAKO)).isTrue();
		assertThat(take(0, "太郎の目的", TARO)).isFalse();

		assertThat(drafts.find("t1")).get().satisfies((draft) -> {
			assertThat(draft.raw().text("purpose")).isEqualTo("花子の目的");
			assertThat(draft.savedBy()).isEqualTo(HANAKO);
		});
	}

	private boolean take(int version, String purpose, PersonId person) {
		return writing.take("t1", version, form(purpose), OPENED, person, DraftVersion.WORKBOOK).isPresent();
	}

	private static RawForm form(String purpose) {
		return new RawForm(Map.of("purpose", List.of(purpose)));
	}

}
