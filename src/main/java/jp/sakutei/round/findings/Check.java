package jp.sakutei.round.findings;

import java.util.stream.Stream;

import jp.sakutei.round.Finding;
import jp.sakutei.round.RoundConfiguration;

/** Looks for one kind of trouble. */
interface Check {

	Stream<Finding> findings(RoundConfiguration configuration);

}
