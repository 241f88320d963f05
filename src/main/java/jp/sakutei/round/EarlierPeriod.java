package jp.sakutei.round;

import jp.sakutei.common.CityWord;

import org.springframework.stereotype.Component;

/** 第1期: what a round's pages call the period before its plan. */
@Component
public class EarlierPeriod {

	private final RoundSettings settings;

	EarlierPeriod(RoundSettings settings) {
		this.settings = settings;
	}

	public String of(String round) {
		return settings.words(new RoundId(round), CityWord.EARLIER_PERIOD.list())
			.stream()
			.findFirst()
			.orElse(CityWord.EARLIER_PERIOD.delivered());
	}

}
