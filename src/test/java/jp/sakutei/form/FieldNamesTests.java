package jp.sakutei.form;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("項目の名前")
class FieldNamesTests {

	@Test
	@DisplayName("初めの文字が同じだけの項目は、その項目の中ではない")
	void isWithinOnlyWhatItStandsIn() {

		assertThat(FieldNames.isWithin("indicators[0].name", "indicators")).isTrue();
		assertThat(FieldNames.isWithin("amounts.R6.general", "amounts.R6")).isTrue();
		assertThat(FieldNames.isWithin("amounts", "amounts")).isTrue();
		assertThat(FieldNames.isWithin("amountsReason", "amounts")).isFalse();
		assertThat(FieldNames.isWithin("amounts.R60.general", "amounts.R6")).isFalse();
	}

}
