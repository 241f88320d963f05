package jp.sakutei.handin;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.SakuteiTest;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("あらためて求める提出の期限")
class DaysAnewTests extends GatesOfATown {

	@Test
	@DisplayName("差し戻された調書には、期限を過ぎていても、直して確認するだけの開庁日がある")
	void leavesTimeAfterSendingBack() throws Exception {

		town.sql("update hand_in set fill_in_due = '2023-01-10', section_head_due = '2023-01-11'");
		decide(task(0), "return");

		var dues = all.get(waiting.get(0)).dues();
		assertThat(dues.fillIn()).isAfter(clock.today().plusDays(1)).isBefore(clock.today().plusDays(12));
		assertThat(dues.sectionHead()).isAfter(dues.fillIn());
		assertThat(dues.departmentHead()).isAfterOrEqualTo(dues.sectionHead());
		assertThat(dues.office()).isAfterOrEqualTo(dues.departmentHead());
		assertThat(jdbc.sql("select due from work_item where business_key = ?")
			.param(waiting.get(0).value())
			.query(LocalDate.class)
			.single()).isEqualTo(dues.fillIn());
		assertThat(all.get(waiting.get(1)).dues().fillIn()).isEqualTo("2023-01-10");
	}

	@Test
	@DisplayName("先の期限は、差し戻しで早くも遅くもならない")
	void keepsDaysThatLeaveTime() throws Exception {
		town.sql(
				"update hand_in set fill_in_due = '2030-01-10', section_head_due = '2030-01-11', office_due = '2030-02-01'");
		decide(task(0), "return");
		assertThat(all.get(waiting.get(0)).dues().fillIn()).isEqualTo("2030-01-10");
		assertThat(all.get(waiting.get(0)).dues().office()).isEqualTo("2030-02-01");
	}

}
