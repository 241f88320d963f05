package jp.sakutei.configuration.taking;

import jp.sakutei.configuration.file.ConfigurationReader;
import jp.sakutei.configuration.SmallFiles;
import jp.sakutei.SakuteiTest;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.MailTexts;
import jp.sakutei.policy.Policies;
import jp.sakutei.round.RoundSettings;
import jp.sakutei.round.Rounds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("策定の回の作成")
class RoundManagementTests {

	@Autowired
	RoundManagement management;

	@Autowired
	Rounds rounds;

	@Autowired
	RoundSettings settings;

	@Autowired
	CurrentConfigurations configurations;

	@Autowired
	Policies policies;

	@Autowired
	MailTexts mailTexts;

	@Autowired
	JdbcClient database;

	@Test
	@DisplayName("設定ファイルの内容がデータベースからそのまま読める")
	void keepsWhatTheFilesSay() {

		var sample = ConfigurationReader.read(RoundFiles.delivered()).configuration();
		var round = management.create(sample);

		assertThat(rounds.atWork()).containsExactly(sample.plan());
		assertThat(policies.of(round.value())).isEqualTo(sample.policies());
		assertThat(settings.meetings(round)).isEqualTo(sample.meetings());
		assertThat(settings.resultWords(round)).isEqualTo(sample.resultWords());
		assertThat(settings.meetingDays(round)).isEqualTo(sample.schedule().meetingDays());
		assertThat(settings.projection(round)).isEqualTo(sample.projection());
		assertThat(settings.holidays(round)).isEqualTo(sample.holidays());
		assertThat(settings.closingDays(round)).isEqualTo(sample.closingDays());
		assertThat(settings.words(round, "outputWords")).isEqualTo(sample.wordLists().get("outputWords"));
		assertThat(mailTexts.of(round.value(), MailKind.SENT_BACK))
			.isEqualTo(sample.mailTexts().get(MailKind.SENT_BACK));
		assertThat(count("post")).isEqualTo(sample.organization().posts().size());
		assertThat(count("person where password_hash is not null")).isEqualTo(sample.organization().people().size());
		assertThat(count("stage")).isEqualTo(sample.schedule().stages().size());
	}

	@Test
	@DisplayName("開いた回は開いたままである")
	void opensOnce() {

		var round = management.create(ConfigurationReader.read(RoundFiles.delivered()).configuration());
		assertThat(rounds.isOpen(round)).isFalse();
		assertThat(management.open(round)).isEmpty();
		assertThat(management.open(round)).isEmpty();
		assertThat(rounds.isOpen(round)).isTrue();
	}

	@Test
	@DisplayName("誤りのある回は開けない")
	void doesNotOpenWithAnError() {

		var round = management
			.create(ConfigurationReader.read(SmallFiles.unchanged().withoutLines("posts.csv", "S0202H,0202").files())
				.configuration());
		assertThat(management.open(round)).singleElement().asString().contains("NO_HEAD", "見本福祉課");
		assertThat(rounds.isOpen(round)).isFalse();
	}

	@Test
	@DisplayName("今の状態は、取り込んだ設定と同じ設定である")
	void knowsTheConfigurationOfToday() {

		var small = SmallFiles.configuration();
		var today = configurations.of(management.create(small));

		assertThat(today.organization().people()).containsExactlyInAnyOrderElementsOf(small.organization().people());
		assertThat(today).usingRecursiveComparison()
			.ignoringFields("organization.people", "wordLists")
			.isEqualTo(small);
		assertThat(today.wordLists()).isEqualTo(small.wordLists());
	}

	private int count(String table) {
		return database.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
