package jp.sakutei.sheet;

import java.util.List;

import jp.sakutei.form.FormValues;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("画面に示した版")
class SeenRevisionsTests {

	@Test
	@DisplayName("画面とともに出て、そのまま戻る")
	void goesOutAndComesBack() {
		var seen = SeenRevisions.of(List.of(sheet("042", 2), sheet("043", null)));
		assertThat(seen.text()).isEqualTo("r:042=2,r:043=0");
		assertThat(SeenRevisions.parse(seen.text())).isEqualTo(seen);
		assertThat(SeenRevisions.parse(seen.text()).newer(List.of(sheet("042", 2), sheet("043", null)))).isEmpty();
	}

	@Test
	@DisplayName("別の版になった調書だけを、どの版からどの版になったかとともに言う")
	void namesWhatIsAnotherRevisionNow() {
		var newer = SeenRevisions.parse("r:042=2,r:043=0").newer(List.of(sheet("042", 3), sheet("043", 1)));
		assertThat(newer).extracting(SeenRevisions.Newer::from).containsExactly(2, 0);
		assertThat(newer).extracting(SeenRevisions.Newer::to).containsExactly(3, 1);
		assertThat(newer).extracting(SeenRevisions.Newer::isComparable).containsExactly(true, false);
		assertThat(newer.get(0).refusal()).contains("042 見本事業", "第3版");
	}

	@Test
	@DisplayName("画面が言わなかった調書は、見ていない")
	void doesNotBelieveWhatWasNotSaid() {
		for (var text : new String[] { null, "", "r:042", "r:042=x", "r:043=1" }) {
			assertThat(SeenRevisions.parse(text).newer(List.of(sheet("042", 1)))).as(text).hasSize(1);
		}
	}

	private static ProjectSheet sheet(String number, Integer revision) {
		return new ProjectSheet(new ProjectSheetId("r:" + number), "r", number, "見本事業", "0101", "01", null, null, null,
				FormValues.none(), revision);
	}

}
