package jp.sakutei.configuration.taking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jp.sakutei.SakuteiTest;
import jp.sakutei.configuration.ConfigurationDifference;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.SmallFiles;
import jp.sakutei.configuration.file.ConfigurationReader;
import jp.sakutei.round.RoundId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("違いの一部だけを取り込む")
class LeavingOutTests {

	@Autowired
	RoundManagement rounds;

	@Autowired
	ConfigurationManagement management;

	@Autowired
	CurrentConfigurations current;

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
	@DisplayName("権限が変わる違いはそう示し、一つずつ残せる。残した違いは、また示す")
	void leavesOutSingleDifferences() {

		var files = ConfigurationManagementTests.changed().files();
		var changes = management.changes(round, files);
		assertThat(changes.byWeight()).extracting(ConfigurationDifference::file)
			.containsExactly("posts.csv", "schedule.yaml", "sections.csv");
		assertThat(changes.ofRights()).isEqualTo(1);
		var before = management.export(round);
		var all = changes.differences().stream().map(ConfigurationDifference::id).collect(Collectors.toSet());
		assertThat(take(files, changes.fingerprint(), all)).isEmpty();
		assertThat(management.export(round).contents())
			.allSatisfy((name, content) -> assertThat(content).as(name).isEqualTo(before.contents().get(name)));

		var rights = changes.byWeight().get(0).id();
		assertThat(take(files, management.changes(round, files).fingerprint(), Set.of(rights))).isEmpty();
		assertThat(current.of(round).organization().sections()).extracting((each) -> each.name()).contains("見本地域福祉課");
		assertThat(current.of(round).organization().posts())
			.noneMatch((post) -> post.from().toString().equals("2024-04-01"));
		assertThat(management.changes(round, files).differences()).extracting(ConfigurationDifference::file)
			.containsExactly("posts.csv");
		assertThat(take(files, management.changes(round, files).fingerprint())).isEmpty();
		assertThat(management.changes(round, files).none()).isTrue();
	}

	@Test
	@DisplayName("残した違いに取り込む違いが頼るときは、わけを言って何も取り込まない")
	void refusesWhatDoesNotFit() {

		var files = SmallFiles.unchanged()
			.with("people.csv", "S0202B,", "S0999,見本 新人,s0999@example.jp\nS0202B,")
			.with("posts.csv", "S0202B,0202,担当者", "S0999,0202,担当者,2023-04-01,,本務\nS0202B,0202,担当者")
			.files();
		var changes = management.changes(round, files);
		assertThat(changes.faults()).isEmpty();
		var person = changes.differences()
			.stream()
			.filter((each) -> each.file().equals("people.csv"))
			.findFirst()
			.orElseThrow();
		assertThat(take(files, changes.fingerprint(), Set.of(person.id()))).first().asString().contains("合いません");
		assertThat(management.changes(round, files).differences()).hasSize(2);
	}

	@Test
	@DisplayName("どんな状態の行も、書き出して取り込めば違いはない")
	void writesAndReadsEachState() {

		database
			.sql("""
					update person set enabled = false where code = 'S0202B';
					update person set email = null where code = 'S0202A';
					update post set valid_to = '2023-04-30' where person = 'S0202B';
					update section set valid_from = '2023-04-01', valid_to = '2024-03-31' where code = '0202';
					insert into person (code, name, password_hash) values ('ADMIN', '最初の管理者', 'x'), ('S0777', '職のない 人', 'x');
					insert into post (person, role, valid_from) values ('ADMIN', 'administrator', '2023-04-01');
					insert into post (person, role, section, valid_from, concurrent)
					values ('S0202A', 'section-head', '0202', '2024-04-01', true)
					""")
			.update();
		var exported = management.export(round);
		var before = rows();
		var changes = management.changes(round, exported);
		assertThat(changes.faults()).isEmpty();
		assertThat(changes.differences()).isEmpty();
		assertThat(take(exported, changes.fingerprint())).isEmpty();
		assertThat(rows()).isEqualTo(before);
		assertThat(management.changes(round, management.export(round)).none()).isTrue();
	}

	private List<String> rows() {
		return database
			.sql("""
					select row(code, name, email, enabled, password_hash)::text from person union all
					select row(person, role, department, section, valid_from, valid_to, concurrent)::text from post union all
					select section::text from section order by 1
					""")
			.query(String.class)
			.list();
	}

	private List<String> take(RoundFiles files, String fingerprint) {
		return take(files, fingerprint, Set.of());
	}

	private List<String> take(RoundFiles files, String fingerprint, Set<String> leftOut) {
		return transaction.execute(
				(status) -> management.take(round, files, fingerprint, leftOut, ConfigurationManagementTests.OFFICE));
	}

}
