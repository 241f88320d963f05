package jp.sakutei.organization.web;

import java.sql.Connection;
import java.util.ArrayList;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import jp.sakutei.City;
import jp.sakutei.Pages;
import jp.sakutei.Visits;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.SignInOrigin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("間違いの後の正しいパスワード")
class RightPasswordTests extends ASignInAttempt {

	@Autowired
	DataSource database;

	@Test
	@DisplayName("多くの間違いがあった所からも、正しく入力した人は次々に入れる")
	void letsRightPeopleInOneAfterAnother() throws Exception {

		for (var other = 0; other < 110; other++) {
			attempt("person-" + other, OFFICE);
			waited("1 minute");
		}
		for (var person : new String[] { "office", "admin", "office" }) {
			assertThat(signIn(person, PASSWORD, OFFICE)).isEqualTo("/");
			onTheSpot();
		}
		assertThat(
				jdbc.sql("select failures from sign_in_failure where key like 'SOURCE-%'").query(Integer.class).list())
			.as("neither more nor fewer")
			.containsExactly(110);
	}

	@Test
	@DisplayName("同じ所でだれかが間違え続けても、初めて試す人は、言われた時間より長くは待たない")
	void keepsNobodyNewOut() throws Exception {

		for (var other = 0; other < 110; other++) {
			attempt("person-" + other, OFFICE);
			waited("1 minute");
		}
		attempt("person-110", OFFICE);
		assertThat(signIn("office", PASSWORD, OFFICE)).startsWith("/sign-in?wait=");
		assertThat(signIn("admin", "違います", OFFICE)).startsWith("/sign-in?wait=");
		for (var other = 111; other < 114; other++) {
			waited("30 seconds");
			attempt("person-" + other, OFFICE);
		}
		onTheSpot("SOURCE");
		assertThat(signIn("office", PASSWORD, OFFICE)).isEqualTo("/");
		onTheSpot("SOURCE");
		assertThat(signIn("admin", "違います", OFFICE)).isEqualTo("/sign-in?error");
		onTheSpot("SOURCE");
		assertThat(signIn("admin", PASSWORD, OFFICE)).as("only the first try").startsWith("/sign-in?wait=");
	}

	@Test
	@DisplayName("間違いは、一時間たつと忘れる。正しい入力は、忘れるのを遅らせない")
	void forgets() throws Exception {

		for (var other = 0; other < 110; other++) {
			attempt("person-" + other, OFFICE);
			waited("1 minute");
		}
		waited("50 minutes");
		assertThat(signIn("office", PASSWORD, OFFICE)).isEqualTo("/");
		waited("11 minutes");
		assertThat(attempt("person-1", OFFICE)).isTrue();
		assertThat(attempt("person-2", OFFICE)).isTrue();
	}

	@Test
	@DisplayName("正しい入力は、ほかの所の間違いを帳消しにしない")
	void forgivesOnlyItsOwnPlace() throws Exception {

		for (var place = 0; place < 29; place++) {
			assertThat(attempt("office", "198.51.100." + place)).isTrue();
		}
		assertThat(signIn("office", PASSWORD, OFFICE)).isEqualTo("/");
		assertThat(attempt("office", "198.51.100.98")).isTrue();
		onTheSpot();
		assertThat(attempt("office", "198.51.100.99")).isFalse();
	}

	@Test
	@DisplayName("管理者が新しいパスワードを付けると、間違えすぎて待つ人もすぐに入れる")
	void letsInWhoGotANewPassword() throws Exception {

		fail("office", 6, OFFICE);
		onTheSpot();
		assertThat(signIn("office", PASSWORD, OFFICE)).startsWith("/sign-in?wait");
		setPassword("office");
		assertThat(signIn("office", PASSWORD, OFFICE)).isEqualTo("/");
	}

	@Test
	@DisplayName("パスワードの変更でいまのパスワードを間違えても、同じように数える")
	void countsWrongCurrentPasswords() throws Exception {

		var visits = new Visits(application);
		for (var attempt = 0; attempt < 5; attempt++) {
			assertThat(change(visits, "違います")).contains("いまのパスワードが違います");
		}
		onTheSpot();
		assertThat(change(visits, PASSWORD)).contains("すぐには試せません");
		waited("1 minute");
		assertThat(change(visits, PASSWORD)).isEmpty();
	}

	@Test
	@DisplayName("大勢が同時にパスワードを変えても、データベースの接続を一人で二つ取り合わない")
	void takesOneConnectionAtATime() throws Exception {

		var office = organization.actorOn(new PersonId("office"), City.DAY);
		var pool = database.unwrap(HikariDataSource.class);
		var others = new ArrayList<Connection>();
		try {
			while (pool.getHikariPoolMXBean().getActiveConnections() < pool.getMaximumPoolSize() - 1) {
				others.add(database.getConnection());
			}
			assertThat(accounts.changePassword(office, new SignInOrigin(OFFICE, null), PASSWORD, "新しい秘密の言葉です",
					"新しい秘密の言葉です"))
				.isEmpty();
		}
		finally {
			for (var other : others) {
				other.close();
			}
		}
	}

	private String change(Visits visits, String current) throws Exception {
		return Pages
			.read(visits.send("/password", "office", "current", current, "password", "新しい秘密の言葉です", "repeated",
					"新しい秘密の言葉です"))
			.select("[role=alert]")
			.text();
	}

}
