package jp.sakutei.configuration.findings;

import java.util.stream.Stream;

import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.round.Frame;
import jp.sakutei.round.ProjectionYear;

/** A fiscal projection that is not complete or does not add up. */
class ProjectionSums implements Check {

	private static final String CODE = "PROJECTION";

	@Override
	public Stream<Finding> findings(RoundConfiguration configuration) {

		var projection = configuration.projection();
		var missing = configuration.plan()
			.years()
			.stream()
			.filter((year) -> projection.years().stream().noneMatch((each) -> each.year().equals(year)))
			.map((year) -> Finding.warning(CODE, "projection.csv", year.label() + "の財政推計がありません。"));
		var wrong = projection.years()
			.stream()
			.filter((year) -> year.remaining() != remaining(year))
			.map((year) -> Finding.warning(CODE, "projection.csv " + year.year(),
					"計画に充てられる額が、一般財源総額から扶助費・人件費・公債費・その他の経常経費を引いた額（" + remaining(year) + "千円）と合いません。"));
		var frames = projection.years()
			.stream()
			.filter((year) -> frames(configuration, year) > year.remaining())
			.map((year) -> Finding.warning(CODE, "frames.csv " + year.year(),
					"配分枠の合計（" + frames(configuration, year) + "千円）が、計画に充てられる額を超えています。"));
		return Stream.of(missing, wrong, frames).flatMap((each) -> each);
	}

	private static long remaining(ProjectionYear year) {
		return year.revenue() - year.socialSecurity() - year.personnel() - year.debtService() - year.other();
	}

	private static long frames(RoundConfiguration configuration, ProjectionYear year) {
		return configuration.projection()
			.frames()
			.stream()
			.filter((frame) -> frame.year().equals(year.year()))
			.mapToLong(Frame::amount)
			.sum();
	}

}
