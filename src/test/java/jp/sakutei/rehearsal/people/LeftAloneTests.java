package jp.sakutei.rehearsal.people;

import java.util.List;
import java.util.Set;

import jp.sakutei.SakuteiTest;
import jp.sakutei.SmallYear;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import jp.sakutei.worklist.TaskDesk;
import jp.sakutei.worklist.WorkItem;
import jp.sakutei.worklist.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("画面の前にいる人の仕事")
class LeftAloneTests {

	private static final PersonId AT_SCREEN = new PersonId("S0202A");

	private static final PersonId COLLEAGUE = new PersonId("S0202B");

	@Autowired
	ApplicationContext application;

	@Autowired
	Cast cast;

	@Autowired
	WorkItems items;

	@Autowired
	TaskDesk desk;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	private WorkItem sheet;

	@BeforeEach
	void aRequestedSheet() {
		var round = SmallYear.begin(application);
		sheet = items.open(round.value())
			.stream()
			.filter((item) -> item.authority().equals(Authority.staff("0202")))
			.findFirst()
			.orElseThrow();
	}

	@Test
	@DisplayName("同じ職の同僚は、その人がサインインしていても、ほかの仕事を進める")
	void doesNotStopColleagues() {
		assertThat(players(Set.of())).contains(COLLEAGUE).doesNotContain(AT_SCREEN);
	}

	@Test
	@DisplayName("引き受けたものと書きかけのものは、だれも進めない")
	void staysWhereItWasBegun() {

		assertThat(players(Set.of(sheet.taskId()))).isEmpty();
		jdbc.sql("update work_item set claimed_by = ?, claimed_at = now() where task_id = ?")
			.params(AT_SCREEN.value(), sheet.taskId())
			.update();
		sheet = items.find(sheet.taskId()).orElseThrow();
		assertThat(players(Set.of())).isEmpty();
	}

	@Test
	@DisplayName("代理として受け持つ職の仕事も、その人に残る")
	void includesWhatIsHeldAsASubstitute() {

		jdbc.sql(
				"""
						insert into substitution (id, holder, substitute, authority, valid_from, valid_to, reason, named_by, named_at)
						values (gen_random_uuid(), 'S0202H', 'S0202A', 'section-head:0202', '2023-05-01', '2023-12-31', '出張',
						  'S0202H', '2023-05-01T00:00:00Z')
						""")
			.update();
		var head = Authority.sectionHead("0202");

		assertThat(cast.on(clock.today(), LeftAlone.atScreens(Set.of(), Set.of())).oneOf(head, "x")).get()
			.matches((actor) -> actor.person().equals(AT_SCREEN));
		assertThat(cast.on(clock.today(), LeftAlone.atScreens(Set.of(AT_SCREEN), Set.of())).oneOf(head, "x")).isEmpty();
	}

	private List<PersonId> players(Set<String> writing) {
		return cast.on(clock.today(), LeftAlone.atScreens(Set.of(AT_SCREEN), writing)).of(sheet);
	}

}
