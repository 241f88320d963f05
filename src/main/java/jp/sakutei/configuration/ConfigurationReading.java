package jp.sakutei.configuration;

import java.util.List;

import jp.sakutei.common.Faults;

/**
 * What came of reading a configuration: with one fault there is none.
 *
 * @param configuration null where there are faults
 */
public record ConfigurationReading(RoundConfiguration configuration, List<Faults.Fault> faults) {

	public boolean usable() {
		return faults.isEmpty();
	}

}
