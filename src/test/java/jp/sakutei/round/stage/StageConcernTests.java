package jp.sakutei.round.stage;

import java.time.LocalDate;
import java.util.Set;

import jp.sakutei.round.stage.Stage.Conditions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import jp.sakutei.organization.PostRole;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.ScheduleConfiguration.GateDays;
import jp.sakutei.round.StageId;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.Track;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("段階の日程が変わったときに知らせる職")
class StageConcernTests {

	private static final LocalDate DAY = LocalDate.of(2023, 5, 8);

	@ParameterizedTest
	@CsvSource({ "SURVEY, STAFF, true", "SURVEY, DEPARTMENT_HEAD, true", "ADJUSTMENT, SECTION_HEAD, true",
			"SECTION_HEARINGS, STAFF, true", "SECTION_HEARINGS, DEPARTMENT_HEAD, false", "BUDGET_REQUEST, STAFF, true",
			"BUDGET_REQUEST, FINANCE_CHIEF, false", "BUDGET_ASSESSMENT, FINANCE_DIRECTOR, true",
			"BUDGET_ASSESSMENT, STAFF, false", "MEETING, STAFF, false", "COUNCIL, EXECUTIVE, false" })
	@DisplayName("その段階で仕事をする職に知らせ、ほかには知らせない")
	void concernsWhoWorksInIt(StageKind kind, PostRole role, boolean concerned) {
		assertThat(stage(kind, Track.PLAN).concerned().contains(role)).isEqualTo(concerned);
	}

	@ParameterizedTest
	@EnumSource(names = { "MEETING", "COUNCIL", "BUDGET_VOTE", "ASSEMBLY_REPORT" })
	@DisplayName("会議と記録は、その段階を扱う事務局に知らせる")
	void concernsItsOffice(StageKind kind) {
		assertThat(stage(kind, Track.PLAN).concerned()).isEqualTo(Set.of(PostRole.PLANNING_OFFICE));
		assertThat(stage(kind, Track.BUDGET).concerned()).isEqualTo(Set.of(PostRole.BUDGET_OFFICE));
	}

	private static Stage stage(StageKind kind, Track track) {
		return new Stage(new RoundId("dai10-2"), new StageId("stage"), track, kind, "段階", false,
				new StageDays(DAY, DAY, GateDays.NONE), Conditions.NONE, StageCourse.of(StageState.WAITING));
	}

}
