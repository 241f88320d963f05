package jp.sakutei.configuration.findings;

import java.util.stream.Stream;

import jp.sakutei.configuration.RoundConfiguration;

/** Looks for one kind of trouble. */
interface Check {

	Stream<Finding> findings(RoundConfiguration configuration);

}
