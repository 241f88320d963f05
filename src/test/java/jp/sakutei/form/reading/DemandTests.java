package jp.sakutei.form.reading;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.TaskView.Option;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("空のままでは済まない表")
class DemandTests {

	private static final String KIND = "{'type':'textfield','id':'k','key':'kind','label':'区分'}";

	private static final String SCHEDULE = "{'type':'group','id':'s','label':'事業スケジュール','properties':{'part':'schedule',"
			+ "'demands':'activity q1','unless':'kind=完了 廃止','confirm':'true'},'components':["
			+ "{'type':'textfield','id':'s1','key':'activity','label':'年間の実施内容'},"
			+ "{'type':'textfield','id':'s2','key':'q1','label':'4～6月'}]}";

	private static final String INDICATORS = "{'type':'group','id':'i','label':'指標','properties':{'part':'indicators',"
			+ "'demands':'target wording','unless':'kind=完了 廃止'},'components':["
			+ "{'type':'textfield','id':'i1','key':'name','label':'指標名'},"
			+ "{'type':'number','id':'i2','key':'target','label':'目標値','properties':{'perYear':'true'}},"
			+ "{'type':'textfield','id':'i3','key':'wording','label':'言葉による目標'}]}";

	private static final TaskView VIEW = TaskView.of("", FormValues.none())
		.withOptions(Map.of("years", List.of(new Option("R6", "令和6年度"), new Option("R7", "令和7年度"))))
		.withContext(Map.of("previous", Map.of("name", "道路")));

	@Test
	@DisplayName("「変更なし」でも、空の事業スケジュールは通らない")
	void demandsASchedule() {
		var form = FormFixture.with(KIND, SCHEDULE).opened(VIEW).type("confirmed.s", "true");
		assertThat(form.messages()).containsExactly("事業スケジュールの年間の実施内容を、どれか一つの年度には入力してください。");
		form.type("schedule[]", "2").type("schedule[1].q1", "\u3164");
		assertThat(form.messages()).hasSize(1);
		form.type("schedule[1].q1", "設計");
		assertThat(form.messages()).isEmpty();
	}

	@Test
	@DisplayName("終わる事業には求めない")
	void demandsNothingOfWhatEnds() {
		assertThat(FormFixture.with(KIND, SCHEDULE, INDICATORS)
			.opened(VIEW)
			.type("kind", "廃止")
			.type("confirmed.s", "true")
			.type("indicators[]", "1")
			.type("indicators[0].name", "利用者数")
			.messages()).isEmpty();
	}

	@Test
	@DisplayName("どの指標にも、計画のいずれかの年度の目標値か、言葉による目標が要る")
	void demandsATargetOfEachIndicator() {
		var form = FormFixture.with(KIND, INDICATORS)
			.opened(VIEW)
			.type("indicators[]", "3")
			.type("indicators[0].name", "利用者数")
			.type("indicators[0].targetR7", "10")
			.type("indicators[1].name", "満足度")
			.type("indicators[2].name", "景観")
			.type("indicators[2].wording", "落ち着いた街並みになる");
		assertThat(form.messages()).containsExactly("指標の2行目の目標値を、どれか一つの年度には入力してください。");
	}

}
