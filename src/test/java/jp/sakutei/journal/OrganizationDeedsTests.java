package jp.sakutei.journal;

import java.time.LocalDate;
import java.util.UUID;

import jp.sakutei.SakuteiTest;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonAdministered;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.SubstituteEnded;
import jp.sakutei.organization.SubstituteNamed;
import jp.sakutei.organization.Substitution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("職員についての記録")
class OrganizationDeedsTests {

	private static final PersonId HOLDER = new PersonId("S0001");

	private static final PersonId SUBSTITUTE = new PersonId("S0002");

	@Autowired
	Journal journal;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void people() {
		jdbc.sql("insert into person (code, name) values ('S0001', '見本 太郎'), ('S0002', '見本 花子')").update();
		jdbc.sql("insert into department (code, name, position) values ('01', '都市整備部', 1)").update();
		jdbc.sql("insert into section (code, name, department, position) values ('0101', '道路整備課', '01', 1)").update();
	}

	@Test
	@DisplayName("代理の指定と終わりは、代理をされる本人の経過に残る")
	void standsWithTheHolder() {

		var substitution = new Substitution(UUID.randomUUID(), HOLDER, SUBSTITUTE, Authority.sectionHead("0101"),
				LocalDate.of(2023, 6, 20), LocalDate.of(2023, 6, 23), "出張のため");
		events.publishEvent(new SubstituteNamed(substitution, HOLDER));
		events.publishEvent(new SubstituteEnded(substitution, SUBSTITUTE));

		assertThat(journal.of("person:S0001")).extracting(RecordedEntry::deed)
			.containsExactly(Deed.SUBSTITUTE_NAMED, Deed.SUBSTITUTE_ENDED);
		assertThat(journal.of("person:S0001")).extracting(RecordedEntry::who).containsExactly("見本 太郎", "見本 花子");
		assertThat(journal.of("person:S0001")).extracting(RecordedEntry::reason).containsExactly("出張のため", null);
		assertThat(journal.of("person:S0001")).extracting(RecordedEntry::detail)
			.containsOnly("見本 花子（道路整備課 課長）令和5年6月20日（火）～令和5年6月23日（金）");
		assertThat(journal.of("person:S0002")).isEmpty();
	}

	@Test
	@DisplayName("利用とパスワードの変更は、された人の経過に、した人の名前で残る")
	void standsWithWhoIsAdministered() {

		for (var change : PersonAdministered.Change.values()) {
			events.publishEvent(new PersonAdministered(HOLDER, change, SUBSTITUTE));
		}

		assertThat(journal.of("person:S0001")).extracting(RecordedEntry::deed)
			.containsExactly(Deed.PERSON_ENABLED, Deed.PERSON_DISABLED, Deed.PASSWORD_SET, Deed.PASSWORD_CHANGED,
					Deed.FIRST_ADMINISTRATOR);
		assertThat(journal.of("person:S0001")).extracting(RecordedEntry::who).containsOnly("見本 花子");
	}

}
