package jp.sakutei.worklist;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.sakutei.SakuteiTest;
import jp.sakutei.Statements;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.MailText;
import jp.sakutei.mail.MailTexts;
import jp.sakutei.mail.Outbox;
import jp.sakutei.mail.OutboxMail;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.RoundId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SakuteiTest
@DisplayName("処理待ちのお知らせ")
class RemindersTests {

	private static final RoundId ROUND = new RoundId("dai10-2");

	/** Monday. */
	private static final LocalDate DAY = LocalDate.of(2023, 5, 15);

	@Autowired
	DailyReminders daily;

	@Autowired
	Reminders reminders;

	@Autowired
	MailTexts texts;

	@Autowired
	Outbox outbox;

	@Autowired
	Journal journal;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void aSectionWithItsPeople() {

		clock.freezeAt(DAY.atTime(7, 30));
		jdbc.sql(
				"insert into round (id, name, city, sample, current_year, years) values ('dai10-2', '第2期実施計画', '厚木市', true, 'R5', '{R6}')")
			.update();
		jdbc.sql("insert into department values ('01', '道路部', 1)").update();
		jdbc.sql(
				"insert into section (code, department, name, position) values ('0101', '01', '道路整備課', 1), ('0102', '01', '公園緑地課', 2)")
			.update();
		person("S0001", "staff", "0101");
		person("S0002", "section-head", "0101");
		person("S0003", "staff", "0102");
		person("S0004", "planning-office", null);
		texts.set("dai10-2", MailKind.DAILY,
				new MailText("【処理待ち】{count}件", "{name}様\n超過{overdue}件\n{items}\n{link}\n{round}"));
		texts.set("dai10-2", MailKind.REMINDER, new MailText("再依頼（{section}）", "{name}様\n{items}\n{round}"));
	}

	@Test
	@DisplayName("一人一通に、超過を先にして全部を載せる。二度動かしても増えない")
	void listsEverythingOpenInOneMail() {

		task("t1", "staff:0101", "0101", DAY.plusDays(3), DAY.minusDays(7));
		task("t2", "staff:0101", "0101", DAY.minusDays(3), DAY.minusDays(7));

		daily.run(DAY);
		daily.run(DAY);

		var mail = single();
		assertThat(mail.mail().recipient()).isEqualTo(new PersonId("S0001"));
		assertThat(mail.mail().subject()).isEqualTo("【見本】【処理待ち】2件");
		assertThat(mail.mail().body()).startsWith("見本・架空のデータ\n")
			.contains("超過1件", "第2期実施計画")
			.containsSubsequence("【期限超過1日】事業調書を作成する：042 見本事業（期限 5月12日（金））", "/tasks/t2", "5月18日（木）", "/tasks/t1");
	}

	@Test
	@DisplayName("まだ先の、前から知っているものだけなら送らない。休みの日も送らない")
	void staysSilentWithoutCause() {

		task("t1", "staff:0101", "0101", DAY.plusDays(20), DAY.minusDays(7));

		daily.run(DAY);
		daily.run(DAY.minusDays(1));

		assertThat(outbox.page(null, 10, 0)).isEmpty();
	}

	@Test
	@DisplayName("新しく届いたもの、期限の近いもの、期限がなくて月曜のものがきっかけになる")
	void remindsByTheTable() {

		task("t1", "staff:0101", "0101", DAY.plusDays(20), DAY.minusDays(2));
		task("t2", "section-head:0101", "0101", DAY.plusDays(1), DAY.minusDays(7));
		task("t3", "staff:0102", "0102", DAY.plusDays(2), DAY.minusDays(7));
		task("t4", "planning-office", null, null, DAY.minusDays(7));

		daily.run(DAY);
		assertThat(recipients()).containsExactly("S0001", "S0002", "S0004");

		jdbc.sql("truncate outbox_mail").update();
		daily.run(DAY.plusDays(1));
		assertThat(recipients()).containsExactly("S0002", "S0003");
	}

	@Test
	@DisplayName("代理には代わりの仕事も載り、ほかの人が引き受けたものは載らない")
	void knowsSubstitutesAndClaims() {

		task("t1", "section-head:0101", "0101", DAY, DAY.minusDays(1));
		jdbc.sql("""
				insert into substitution values (gen_random_uuid(), 'S0002', 'S0003', 'section-head:0101', '2023-05-01',
				  '2023-05-31', '出張', 'S0002', '2023-05-01T00:00:00Z')
				""").update();
		daily.run(DAY);
		assertThat(recipients()).containsExactly("S0002", "S0003");

		jdbc.sql("truncate outbox_mail").update();
		jdbc.sql("update work_item set claimed_by = 'S0003', claimed_at = '2023-05-15T00:00:00Z'").update();
		daily.run(DAY);
		assertThat(recipients()).containsExactly("S0003");
	}

	@Test
	@DisplayName("人や仕事が増えても問い合わせの数は変わらない")
	void costsAFixedNumberOfStatements() throws Exception {

		task("t1", "staff:0101", "0101", DAY, DAY.minusDays(7));
		task("t2", "staff:0102", "0102", DAY, DAY.minusDays(7));
		var few = Statements.during(() -> run(DAY));
		for (var number = 10; number < 60; number++) {
			person("S00" + number, "staff", "0101");
			task("x" + number, "staff:0102", "0102", DAY, DAY.minusDays(7));
		}

		assertThat(Statements.during(() -> run(DAY.plusDays(1)))).isEqualTo(few);
		assertThat(outbox.countByKind()).containsEntry("daily", 2 + 52);
	}

	@Test
	@DisplayName("督促は選んだ課の担当者と課長に、一日一度だけ届き、記録に残る")
	void remindsSectionsNow() {

		task("t1", "staff:0101", "0101", DAY.minusDays(3), DAY.minusDays(7));
		task("t2", "staff:0102", "0102", DAY.minusDays(3), DAY.minusDays(7));
		task("t3", "planning-office", "0101", DAY.minusDays(3), DAY.minusDays(7));
		var office = actor("S0004", Authority.of(PostRole.PLANNING_OFFICE));

		assertThat(reminders.remindNow(ROUND, List.of("0101"), office).people()).isEqualTo(1);
		assertThat(reminders.remindNow(ROUND, List.of("0101"), office).before()).singleElement()
			.asString()
			.matches("道路整備課（.+　\\d+時\\d\\d分）");
		assertThat(reminders.remindNow(ROUND, List.of(), office).people()).isZero();

		assertThat(single().mail().subject()).isEqualTo("【見本】再依頼（道路整備課）");
		assertThat(journal.of("dai10-2:section:0101")).hasSize(1);
		assertThatThrownBy(() -> reminders.remindNow(ROUND, List.of("0101"), actor("S0001", Authority.staff("0101"))))
			.isInstanceOf(NotAllowed.class);
		var coordinator = actor("S0002", new Authority(PostRole.COORDINATOR, "01"));
		assertThat(reminders.remindNow(ROUND, List.of("0102"), coordinator).people()).isEqualTo(1);
	}

	private Void run(LocalDate day) {
		daily.run(day);
		return null;
	}

	private OutboxMail single() {
		assertThat(outbox.page(null, 10, 0)).hasSize(1);
		return outbox.page(null, 10, 0).get(0);
	}

	private List<String> recipients() {
		return outbox.page(null, 100, 0).stream().map((mail) -> mail.mail().recipient().value()).sorted().toList();
	}

	private void task(String id, String authority, String section, LocalDate due, LocalDate since) {
		jdbc.sql(
				"""
						insert into work_item (task_id, process_key, definition, name, form, business_key, round, subject, section,
						  authority, due, since)
						values (:id, 'hand-in', 'userTask_fillInSheet', '事業調書を作成する', 'fill-in-sheet', :id, 'dai10-2', '042 見本事業',
						  :section, :authority, :due, :since)
						""")
			.param("id", id)
			.param("section", section)
			.param("authority", authority)
			.param("due", due)
			.param("since", LocalDateTime.of(since, LocalTime.NOON))
			.update();
	}

	private void person(String code, String role, String section) {
		jdbc.sql("insert into person (code, name) values (?, ?)").params(code, "見本 " + code).update();
		jdbc.sql("insert into post (person, role, section, valid_from) values (?, ?, ?, '2023-04-01')")
			.params(code, role, section)
			.update();
	}

	private static Actor actor(String code, Authority authority) {
		return new Actor(new PersonId(code), code, Set.of(authority), Map.of());
	}

}
