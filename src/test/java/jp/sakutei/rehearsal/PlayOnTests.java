package jp.sakutei.rehearsal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import jp.sakutei.SakuteiTest;
import jp.sakutei.SmallYear;
import jp.sakutei.Statements;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("見本を進める日")
class PlayOnTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	PlayOn playOn;

	@Autowired
	BusinessClock clock;

	@BeforeEach
	void aSampleRound() {
		SmallYear.begin(application);
	}

	@Test
	@DisplayName("今日と過去の日には進められない")
	void goesForwardOnly() {

		for (var day : new LocalDate[] { clock.today(), clock.today().minusDays(1) }) {
			assertThat(playOn.until(day, null)).get().asString().contains("見本の日付は戻せません");
		}
		assertThat(playOn.playing()).isEmpty();
	}

	@Test
	@DisplayName("最後の予定の一月後より先へは進められない")
	void endsWithTheRound() {
		assertThat(playOn.until(LocalDate.of(2024, 12, 2), null)).get().asString().contains("策定が終わる日より後");
		assertThat(playOn.playing()).isEmpty();
	}

	@Test
	@DisplayName("サインインしている人が何人いても、SQL文の数は同じ")
	void asksForEverybodyAtOnce() throws Exception {

		var jdbc = application.getBean(JdbcClient.class);
		var administrator = new Actor(new PersonId("nobody"), "", Set.of(), Map.of());
		signIn(jdbc, 1);
		var one = Statements.sentBy(() -> playOn.peopleAtScreens(administrator));
		signIn(jdbc, 20);
		var all = Statements.sentBy(() -> playOn.peopleAtScreens(administrator));
		assertThat(playOn.peopleAtScreens(administrator)).hasSizeGreaterThan(5);
		assertThat(all).hasSameSizeAs(one);
	}

	@Test
	@DisplayName("サインインしている人を待つ処理を、だれの何かとともに挙げる")
	void namesWhatIsHeldUp() {

		var jdbc = application.getBean(JdbcClient.class);
		clock.freezeAt(clock.today().plusMonths(1).atTime(10, 0));
		signIn(jdbc, 0);
		assertThat(playOn.heldUp()).isEmpty();
		signIn(jdbc, 1000);
		assertThat(playOn.heldUp()).isNotEmpty().allSatisfy((each) -> {
			assertThat(each.who()).contains("担当者（", "さん）");
			assertThat(each.task()).isEqualTo("事業調書を作成する");
			assertThat(each.path()).startsWith("/gates/");
		});
	}

	private static void signIn(JdbcClient jdbc, int people) {
		jdbc.sql("delete from spring_session").update();
		jdbc.sql("""
				insert into spring_session (primary_id, session_id, creation_time, last_access_time,
				  max_inactive_interval, expiry_time, principal_name)
				select md5(code), md5('s' || code), 0, 0, 28800, 99999999999999, code from person order by code limit ?
				""").param(people).update();
	}

}
