package jp.sakutei.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jp.sakutei.sheet.ProjectHistory.Past;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("事業の経緯")
class ProjectHistoryTests {

	private long next;

	@Test
	@DisplayName("位置付けを変えなかった会議も、後の会議に追い越される")
	void isOvertakenWhereItChangedNothing() {
		var first = past(ProjectDeed.LEAVE, "first");
		var later = past(ProjectDeed.PLACE, "later");
		assertThat(history(first, later).isOvertaken("first")).isTrue();
		assertThat(history(first, later).isOvertaken("later")).isFalse();
	}

	@Test
	@DisplayName("同じ位置付けを認めた後の会議は、前の会議を追い越す。何も決めなかった後の会議は追い越さない")
	void isOvertakenByWhatConfirms() {
		var first = past(ProjectDeed.PLACE, "first");
		assertThat(history(first, past(ProjectDeed.APPROVE, "later")).isOvertaken("first")).isTrue();
		assertThat(history(first, past(ProjectDeed.LEAVE, "later")).isOvertaken("first")).isFalse();
		assertThat(history(first, past(ProjectDeed.LEAVE, "later")).lastOf("first")).contains(first);
	}

	@Test
	@DisplayName("訂正した前の会議は、後の会議より後にはならない")
	void staysEarlierThoughCorrected() {

		var first = past(ProjectDeed.PLACE, "first");
		var later = past(ProjectDeed.PLACE, "later");
		var undoneLater = past(ProjectDeed.CORRECT, "later");
		var undoneFirst = past(ProjectDeed.CORRECT, "first");
		var rightFirst = past(ProjectDeed.NOT_PLACE, "first");
		var history = history(first, later, undoneLater, undoneFirst, rightFirst);

		assertThat(history.isOvertaken("later")).isFalse();
		assertThat(history.isOvertaken("first")).isFalse();
		assertThat(history(first, later, undoneLater, undoneFirst, rightFirst, past(ProjectDeed.PLACE, "later"))
			.isOvertaken("first")).isTrue();
	}

	private static ProjectHistory history(Past... changes) {
		return new ProjectHistory(List.of(changes));
	}

	private Past past(ProjectDeed deed, String source) {
		return new Past(next++, deed, Placement.CANDIDATE, Placement.DRAFT, "継続", "継続", null, source);
	}

}
