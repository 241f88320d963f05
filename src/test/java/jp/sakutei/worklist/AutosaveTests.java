package jp.sakutei.worklist;

import java.time.LocalDate;
import java.time.LocalTime;

import jp.sakutei.Statements;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormFinding.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DisplayName("自動保存")
class AutosaveTests extends ATaskPage {

	private Browsing hanako;

	private Browsing taro;

	@BeforeEach
	void twoPages() throws Exception {
		clock.freezeAt(LocalDate.of(2023, 6, 20).atTime(LocalTime.of(10, 32)));
		hanako = browse("S0001");
		taro = browse("S0002");
	}

	@Test
	@DisplayName("検査なしで保存し、時刻・合計・条件の付いた項目を返す")
	void savesWithoutValidation() throws Exception {

		hanako.type("name", "").type("amounts.R6.general", "１，２００").type("kind", "new");
		var answer = hanako.save();

		assertThat(answer.text()).startsWith("10:32 に保存しました");
		assertThat(answer.select("#amounts-total-1").text()).isEqualTo("1,200");
		assertThat(answer.select("[id^=amounts-sum]").eachText()).contains("1,200");
		assertThat(answer.select("#without")).hasSize(1);
		assertThat(answer.select(".error-text")).isEmpty();
		assertThat(hanako.save().select("#without")).as("is there already").isEmpty();
		assertThat(hanako.type("kind", "same").save().select("#line-without").text()).isEmpty();
		assertThat(browse("S0002").page().select("[name='amounts.R6.general']").val()).isEqualTo("１，２００");
	}

	@Test
	@DisplayName("何も変わらなければ、版は増えない")
	void savesOnlyWhatChanged() throws Exception {

		hanako.save();
		assertThat(versions()).isZero();
		hanako.type("purpose", "道路を直す").save();
		hanako.save();
		assertThat(versions()).as("as it opened, and as it is").isEqualTo(2);
	}

	@Test
	@DisplayName("規則の言うことは、書いているうちに項目のそばに出て、消える")
	void saysWhatRulesFind() throws Exception {

		form.find(new FormFinding("R-31", "v1", Level.NOTE, "name", "似た事業があります。"));
		assertThat(hanako.type("name", "見本").save().select("#beside-name .finding").text()).contains("似た事業があります。");
		assertThat(hanako.save().select("#beside-name")).isEmpty();
		form.find();
		assertThat(hanako.save().select("#beside-name.nothing")).hasSize(1);
	}

	@Test
	@DisplayName("サインインが切れていれば、そう返す")
	void saysThatNobodyIsSignedIn() throws Exception {
		mvc.perform(post("/tasks/t1/autosave").with(csrf()).header("HX-Request", "true"))
			.andExpect(status().isUnauthorized());
	}

	@Test
	@DisplayName("入力の量によらず、SQL文の数は決まっていて、エンジンには尋ねない")
	void costsAFixedNumberOfStatements() throws Exception {

		hanako.type("purpose", "短い").save();
		var few = Statements.sentBy(() -> hanako.type("count", "1").send());
		for (var index = 0; index < 8; index++) {
			hanako.press("add:indicators");
		}
		hanako = browse("S0001");
		for (var index = 0; index < 8; index++) {
			hanako.type("indicators[" + index + "].name", "指標" + index);
		}
		var many = Statements.sentBy(() -> hanako.type("purpose", "長".repeat(5000)).send());

		assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(9);
		assertThat(many).noneMatch((sql) -> sql.matches("(?is).*(camunda\\.|\\bact_(ru|hi)_).*"));
	}

}
