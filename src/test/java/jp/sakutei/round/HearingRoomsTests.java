package jp.sakutei.round;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("ヒアリングの会議室と時間")
class HearingRoomsTests {

	@Test
	@DisplayName("前のヒアリングが終わる前に始まる時刻や、日をまたぐ時刻は重なる")
	void tellsWhatOverlaps() {
		assertThat(of(60, "10:00", "09:00").overlaps()).isFalse();
		assertThat(of(61, "10:00", "09:00").overlaps()).isTrue();
		assertThat(of(60, "23:00").overlaps()).isFalse();
		assertThat(of(60, "23:01").overlaps()).isTrue();
		assertThat(HearingRooms.NONE.overlaps()).isFalse();
	}

	@Test
	@DisplayName("時刻は早い順に、一度だけ、日程と同じ書き方で並ぶ")
	void sortsTheTimes() {
		assertThat(of(60, "13:15", "09:00", "09:00").times()).containsExactly("9:00", "13:15");
		assertThat(HearingRooms.time("9:00")).isEqualTo(LocalTime.of(9, 0));
	}

	private static HearingRooms of(int minutes, String... starts) {
		return new HearingRooms(List.of("第1会議室"), Arrays.stream(starts).map(LocalTime::parse).toList(), minutes);
	}

}
