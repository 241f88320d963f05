package jp.sakutei.home;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("決裁を待つ調書の金額")
class DecidingTests {

	private static Deciding planned(Long amount, boolean undetermined) {
		return new Deciding("task", "042 見本事業", "道路整備課", "継続", null, "R6", amount, undetermined, 95_850L);
	}

	@Test
	@DisplayName("未確定だけなら、差も未確定")
	void doesNotTakeTheUndeterminedForNothing() {

		assertThat(planned(0L, true).difference()).isEqualTo("未確定");
		assertThat(planned(0L, true).standsOut()).isFalse();
		assertThat(planned(0L, false).difference()).isEqualTo("△95,850（△100.0%）");
		assertThat(planned(119_810L, true).difference()).isEqualTo("+23,960（+25.0%）");
		assertThat(planned(119_810L, true).standsOut()).isTrue();
	}

	@Test
	@DisplayName("額のないもの、今年度の予算のないものは、0と書かない")
	void saysWhatIsNotKnown() {

		assertThat(planned(null, false).amount()).isEqualTo("—");
		assertThat(planned(null, false).difference()).isEqualTo("—");
		assertThat(planned(null, false).standsOut()).isFalse();
		assertThat(planned(0L, true).amount()).isEqualTo("未確定");
		assertThat(planned(119_810L, true).amount()).isEqualTo("119,810");
		var isNew = new Deciding("task", "042 見本事業", "道路整備課", "新規", null, "R6", 1_000L, false, null);
		assertThat(isNew.difference()).isEqualTo("—");
		assertThat(isNew.standsOut()).isFalse();
	}

}
