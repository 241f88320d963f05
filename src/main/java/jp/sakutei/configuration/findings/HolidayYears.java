package jp.sakutei.configuration.findings;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.sakutei.configuration.RoundConfiguration;

/** Years of the schedule for which no holidays are known. */
class HolidayYears implements Check {

	@Override
	public Stream<Finding> findings(RoundConfiguration configuration) {

		var period = Period.of(configuration);
		return IntStream.rangeClosed(period.from().getYear(), period.to().getYear())
			.filter((year) -> configuration.holidays().stream().noneMatch((each) -> each.day().getYear() == year))
			.mapToObj((year) -> Finding.error("NO_HOLIDAYS", "holidays.csv",
					year + "年の祝日がありません。内閣府の「国民の祝日」のファイルから加えてください。"));
	}

}
