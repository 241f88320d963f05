package jp.sakutei.configuration.taking;

import java.util.List;
import java.util.Set;
import java.util.Map;

import jp.sakutei.configuration.file.ConfigurationReader;
import jp.sakutei.configuration.ConfigurationDifference;
import jp.sakutei.configuration.SmallFiles;
import jp.sakutei.SakuteiTest;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("後から変わった設定ファイル")
class ConfigurationManagementTests {

	static final Actor OFFICE = new Actor(new PersonId("S0201P"), "", Set.of(Authority.of(PostRole.PLANNING_OFFICE)),
			Map.of());

	@Autowired
	RoundManagement rounds;

	@Autowired
	ConfigurationManagement management;

	@Autowired
	CurrentConfigurations current;

	@Autowired
	Journal journal;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	private RoundId round;

	@BeforeEach
	void createRound() {
		var files = SmallFiles.unchanged().files();
		round = rounds.create(ConfigurationReader.read(files).configuration(), files);
	}

	@Test
	@DisplayName("同じファイルなら違いはない")
	void findsNothingInTheSameFiles() {
		assertThat(management.changes(round, SmallFiles.unchanged().files()).none()).isTrue();
		assertThat(management.changes(round, management.export(round)).differences()).isEmpty();
	}

	@Test
	@DisplayName("同じファイルは、一度だけ読む")
	void readsTheSameFilesOnce() {
		assertThat(current.of(round).projects()).isSameAs(current.of(round).projects());
	}

	@Test
	@DisplayName("止めた利用は、取り込んでも止めたまま。書き出したものを読み戻しても違いはない")
	void leavesDisabledPeopleDisabled() {

		database.sql("update person set enabled = false where code = 'S0202B'").update();
		assertThat(management.changes(round, SmallFiles.unchanged().files()).none()).isTrue();
		var again = management.changes(round, management.export(round));
		assertThat(again.faults()).isEmpty();
		assertThat(again.differences()).isEmpty();

		var files = changed().files();
		assertThat(take(files, management.changes(round, files).fingerprint())).isEmpty();
		assertThat(database.sql("select code from person where not enabled").query(String.class).list())
			.containsExactly("S0202B");
	}

	@Test
	@DisplayName("違いを項目ごとに示し、見せたとおりに取り込む")
	void takesWhatWasShown() {

		var files = changed().files();
		var changes = management.changes(round, files);
		assertThat(changes.files()).containsExactly("posts.csv", "schedule.yaml", "sections.csv");
		assertThat(changes.differences()).extracting(ConfigurationDifference::toString)
			.containsExactly("posts.csv S0202B 0202 課長 2024-04-01：（追加） → 本務",
					"schedule.yaml stages › project-study › day：2023-10-12 → 2023-10-13",
					"sections.csv 0202 › 名称：見本福祉課 → 見本地域福祉課");
		assertThat(current.of(round).schedule().stage(new StageId("project-study")).orElseThrow().start())
			.hasToString("2023-10-12");

		assertThat(take(files, changes.fingerprint())).isEmpty();
		assertThat(current.of(round).organization().sections()).extracting((each) -> each.name()).contains("見本地域福祉課");
		assertThat(current.of(round).schedule().stage(new StageId("project-study")).orElseThrow().start())
			.hasToString("2023-10-13");
		assertThat(management.changes(round, files).none()).isTrue();
		assertThat(moved()).isEmpty();
		assertThat(journal.of(round.value())).extracting((entry) -> entry.action()).contains("設定を取り込んだ");
	}

	@Test
	@DisplayName("策定が始まってから日程を取り込むと、その段階の仕事をする人に知らせる")
	void tellsOfMovedDays() {

		database.sql("update round set state = 'open', opened_at = now()").update();
		var files = changed().files();
		assertThat(take(files, management.changes(round, files).fingerprint())).isEmpty();
		assertThat(moved()).isNotEmpty()
			.allSatisfy((body) -> assertThat(body).contains("始まり：令和5年10月12日（木）→令和5年10月13日（金）", "設定ファイルの取り込み"));
	}

	@Test
	@DisplayName("見せた後で変わったファイルは取り込まない")
	void refusesWhatWasNotShown() {
		var fingerprint = management.changes(round, changed().files()).fingerprint();
		assertThat(take(changed().with("words.yaml", "outputWords: [回数]\n").files(), fingerprint)).isNotEmpty();
		assertThat(current.of(round).organization().sections()).extracting((each) -> each.name()).contains("見本福祉課");
	}

	@Test
	@DisplayName("誤りのあるファイルは一つも取り込まない")
	void takesNothingWithFaults() {
		var files = changed().with("round.yaml", "currentYear: R5", "currentYear: 来年").files();
		var changes = management.changes(round, files);
		assertThat(changes.faults()).singleElement().asString().contains("round.yaml", "R6 や昭和55のように");
		assertThat(changes.canBeTaken()).isFalse();
		assertThat(take(files, changes.fingerprint())).isNotEmpty();
		assertThat(current.of(round).organization().sections()).extracting((each) -> each.name()).contains("見本福祉課");
	}

	@Test
	@DisplayName("使われているものが消える変更は取り込まない")
	void refusesRemovals() {
		var files = SmallFiles.unchanged()
			.withoutLines("projects.csv", "014,")
			.withoutLines("people.csv", "S0201P,")
			.withoutLines("posts.csv", "S0201P,")
			.files();
		assertThat(management.changes(round, files).refusals())
			.containsExactly("職員「S0201P」がなくなっています。行を残して職の終了日を入れてください。", "事業「014」がなくなっています。行を残してください。");
	}

	@Test
	@DisplayName("新しい事業には事業調書ができ、今ある事業調書はそのまま残る")
	void addsSheetsForNewProjects() {

		var files = SmallFiles.unchanged()
			.with("projects.csv", "014,見本事業 014（完了）,完了,",
					"015,見本事業 015（追加）,対象,,,0402,03,,,,,継続,R3,,,なし,目的,市民,手段,順調,評価,,,,,,\n014,見本事業 014（完了）,完了,")
			.files();
		var changes = management.changes(round, files);
		assertThat(changes.faults()).isEmpty();
		assertThat(take(files, changes.fingerprint())).isEmpty();
		assertThat(sheets()).isEqualTo(13);
	}

	@Test
	@DisplayName("ファイルにない職員とその職は、取り込んでも残る")
	void keepsPeopleFromElsewhere() {

		database.sql("insert into person (code, name) values ('ADMIN', '最初の管理者')").update();
		database.sql("insert into post (person, role, valid_from) values ('ADMIN', 'administrator', '2023-04-01')")
			.update();
		var changes = management.changes(round, changed().files());
		assertThat(changes.differences()).hasSize(3);
		assertThat(take(changed().files(), changes.fingerprint())).isEmpty();
		assertThat(current.of(round).organization().posts()).extracting((post) -> post.person().value())
			.contains("ADMIN");
	}

	static SmallFiles changed() {
		return SmallFiles.unchanged()
			.with("sections.csv", "見本福祉課", "見本地域福祉課")
			.with("schedule.yaml", "day: 2023-10-12", "day: 2023-10-13")
			.with("posts.csv", "S0202B,0202,担当者", "S0202B,0202,課長,2024-04-01,,本務\nS0202B,0202,担当者");
	}

	private List<String> moved() {
		return database.sql("select body from outbox_mail where kind = 'days-moved'").query(String.class).list();
	}

	private List<String> take(RoundFiles files, String fingerprint) {
		return transaction.execute((status) -> management.take(round, files, fingerprint, Set.of(), OFFICE));
	}

	private int sheets() {
		return database.sql("select count(*) from project_sheet").query(Integer.class).single();
	}

}
