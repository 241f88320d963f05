package jp.sakutei.outage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.benchmark.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The process is killed while a sample is played on, in the middle of a day's jobs, and
 * while the items of a meeting go on one by one.
 */
@Tag("full")
@DisplayName("見本を進める途中、会議を終える途中で落ちた")
class KilledWhilePlayingOnTests {

	/** Stages, meetings, hearings, reminders, clearing. */
	private static final long DAILY_JOBS = 5;

	private static final String CONFIG = "--sakutei.config=src/test/resources/config-small";

	private static final LocalDate FIRST = LocalDate.of(2023, 5, 8);

	private static final LocalDate HEARINGS = LocalDate.of(2023, 6, 12);

	private static final LocalDate JOBS = LocalDate.of(2023, 9, 19);

	private static final LocalDate MEETING = LocalDate.of(2023, 10, 12);

	private static final Duration LONGEST = Duration.ofMinutes(3);

	private static final String PROJECT_STUDY = "small:project-study";

	private static final String OFFICE = "S0201P";

	@TempDir
	Path folder;

	@Test
	@DisplayName("次の起動で続きから進み、途切れずに進めたのと同じになる。会議の議題は一つずつ、一度だけ先へ進む")
	void goesOnWhereItWasKilled() throws Exception {

		try (var server = new ServerProcess(folder.resolve("data"), CONFIG);
				var undisturbed = new ServerProcess(folder.resolve("undisturbed"), CONFIG)) {

			server.start("--sakutei.sample.day=" + MEETING);
			await().atMost(LONGEST).until(() -> !today(server.jdbc()).isBefore(HEARINGS));
			server.kill();

			server.start();
			try (var lock = new Held(server,
					"insert into daily_run (day, job, run_at) values ('" + JOBS + "', 'reminders', now())")) {
				lock.awaitSomebody(LONGEST);
				server.kill();
			}
			server.start();
			await().atMost(LONGEST).until(() -> isPlayed(server.jdbc()));
			assertThat(days(server.jdbc())).as("each job once a day")
				.isEqualTo(FIRST.datesUntil(MEETING.plusDays(1))
					.collect(Collectors.toMap((day) -> day, (day) -> DAILY_JOBS)));
			Books.areSound(server.jdbc());

			undisturbed.start("--sakutei.sample.day=" + MEETING);
			await().atMost(LONGEST).until(() -> isPlayed(undisturbed.jdbc()));
			assertThat(year(server.jdbc())).isEqualTo(year(undisturbed.jdbc()));
			undisturbed.close();

			endMeeting(server);
		}
	}

	/**
	 * The first item is adopted, the second one returned: for that one a hand-in would
	 * begin.
	 */
	private static void endMeeting(ServerProcess server) throws Exception {

		var task = server.jdbc()
			.sql("select task_id from work_item where form = 'record-meeting' and business_key = ?")
			.param(PROJECT_STUDY)
			.query(String.class)
			.single();
		var visitor = Visitor.signedIn(server.base(), OFFICE);
		try (var lock = new Held(server, "lock table hand_in in share mode")) {
			record(visitor, "/tasks/" + task);
			lock.awaitSomebody(LONGEST);
			assertThat(sent(server.jdbc())).as("in the middle of them").containsExactly(true, false, false);
			server.kill();
		}
		server.start();
		await().atMost(LONGEST).until(() -> isClosed(server.jdbc()));
		assertThat(sent(server.jdbc())).containsExactly(true, true, true);
		assertThat(server.jdbc()
			.sql("select count(*) from matter where field is null and sheet = 'small:005'")
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(server.jdbc().sql("select sheet from hand_in where reason = 'meeting'").query(String.class).list())
			.containsExactly("small:002");
		assertThat(server.jdbc()
			.sql("select recipient from outbox_mail where subject_key = 'small:002:2'")
			.query(String.class)
			.list()).containsExactlyInAnyOrder("S0201A", "S0201B");
		Books.areSound(server.jdbc());
	}

	private static void record(Visitor office, String task) throws Exception {
		decide(office, Map.of("result", "adopted", "condition", "効果の測り方を示すこと。"), 1);
		decide(office, Map.of("result", "returned", "reason", "内容をさらに詰める必要があるため"), 2);
		decide(office, Map.of("result", "adopted"), 3);
		var written = Map.of("minutes", "案のとおり審議した。", "due", "令和5年10月27日");
		var fields = fields(office, task, "main form[method=post][action=" + task + "]", written);
		fields.add(Map.entry("_action", "submit"));
		var asked = Jsoup.parse(office.post(task, fields, 200)).select("input[name=_confirmed]").attr("value");
		fields.add(Map.entry("_confirmed", asked));
		assertThat(office.press(task, fields)).contains("done=");
	}

	private static void decide(Visitor office, Map<String, String> written, int position) throws Exception {
		var desk = "/meetings/" + PROJECT_STUDY + "/desk";
		assertThat(office.press(desk + "/items",
				fields(office, desk + "?item=1-" + position, "form[action$=/desk/items]", written)))
			.contains("/desk");
	}

	/** What the page holds, with what is written into it. */
	private static List<Map.Entry<String, String>> fields(Visitor office, String page, String form,
			Map<String, String> written) throws Exception {
		var fields = office.form(office.read(page), form)
			.formData()
			.stream()
			.filter((field) -> !written.containsKey(field.key()) && !field.key().equals("_action"))
			.map((field) -> Map.entry(field.key(), field.value()))
			.collect(Collectors.toCollection(ArrayList::new));
		fields.addAll(written.entrySet());
		return fields;
	}

	private static boolean isClosed(JdbcClient jdbc) {
		return jdbc.sql("select state = 'closed' from meeting where id = ?")
			.param(PROJECT_STUDY)
			.query(Boolean.class)
			.single();
	}

	private static List<Boolean> sent(JdbcClient jdbc) {
		return jdbc.sql("""
				select sent_on is not null from meeting_item
				where meeting = ? and result is not null order by position
				""").param(PROJECT_STUDY).query(Boolean.class).list();
	}

	private static LocalDate today(JdbcClient jdbc) {
		return jdbc.sql("select business_time::date from demo_clock").query(LocalDate.class).single();
	}

	private static boolean isPlayed(JdbcClient jdbc) {
		return jdbc.sql("select state = 'ended' from work where kind = 'play-on'").query(Boolean.class).single();
	}

	private static Map<LocalDate, Long> days(JdbcClient jdbc) {
		return jdbc.sql("select day, count(*) from daily_run group by day")
			.query((row, index) -> Map.entry(row.getObject(1, LocalDate.class), row.getLong(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** What has become of everything. */
	private static List<String> year(JdbcClient jdbc) {
		return jdbc.sql("""
				select 'sheet ' || id || ' ' || coalesce(placement, '') || ' ' || coalesce(current_revision, 0)
				from project_sheet
				union all select 'hand-in ' || id || ' ' || reason || ' ' || state from hand_in
				union all select 'task ' || business_key || ' ' || form from work_item
				union all select 'deed ' || deed || ' ' || count(*) from journal_entry group by deed
				union all select 'mail ' || kind || ' ' || count(*) from outbox_mail group by kind
				union all select 'stage ' || id || ' ' || state from stage
				order by 1
				""").query(String.class).list();
	}

}
