package jp.sakutei.budget;

import java.util.Map;

import jp.sakutei.form.Amount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("財源別の額")
class SourceAmountsTests {

	private static final SourceAmounts ROAD = new SourceAmounts(Map.of("national", Amount.of(500), "bonds",
			Amount.of(300), "general", Amount.of(200), "other", Amount.EMPTY));

	@Test
	@DisplayName("合計は入力された額の和、未確定があれば未確定、何もなければ未入力")
	void sumsUp() {
		assertThat(ROAD.total()).isEqualTo(Amount.of(1000));
		assertThat(new SourceAmounts(Map.of("national", Amount.UNDETERMINED, "general", Amount.of(1))).total())
			.isEqualTo(Amount.UNDETERMINED);
		assertThat(new SourceAmounts(Map.of()).total()).isEqualTo(Amount.EMPTY);
		assertThat(new SourceAmounts(Map.of("general", Amount.of(0))).total()).isEqualTo(Amount.of(0));
	}

	@Test
	@DisplayName("増えた分は一般財源になる")
	void takesMoreFromGeneralFunds() {
		assertThat(ROAD.fittedTo(1100).bySource()).containsEntry("general", Amount.of(300))
			.containsEntry("national", Amount.of(500))
			.containsEntry("other", Amount.of(0));
	}

	@Test
	@DisplayName("減った分は一般財源から、足りなければ次の財源から減る")
	void givesWayInTurn() {
		assertThat(ROAD.fittedTo(900).bySource()).containsEntry("general", Amount.of(100));
		var half = ROAD.fittedTo(550);
		assertThat(half.bySource()).containsEntry("general", Amount.of(0))
			.containsEntry("bonds", Amount.of(50))
			.containsEntry("national", Amount.of(500));
		assertThat(half.total()).isEqualTo(Amount.of(550));
		assertThat(ROAD.fittedTo(0).total()).isEqualTo(Amount.of(0));
	}

	@Test
	@DisplayName("財源のない事業に額が付くと一般財源になる")
	void putsEverythingOnGeneralFundsWithoutSources() {
		assertThat(new SourceAmounts(Map.of()).fittedTo(70).bySource()).isEqualTo(Map.of("general", Amount.of(70)));
	}

}
