package jp.sakutei.configuration.taking;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jp.sakutei.configuration.ConfigurationDifference;
import jp.sakutei.common.Faults;
import jp.sakutei.configuration.findings.Finding;

/**
 * What came of comparing the files with today's state.
 *
 * @param fingerprint of the files looked at: what is taken is what was shown
 * @param files names of those that are not as they were taken
 * @param faults why they cannot be read
 * @param refusals why they cannot be taken, although they can be read
 * @param differences what would change
 * @param findings what would hurt then
 */
public record ConfigurationChanges(String fingerprint, List<String> files, List<Faults.Fault> faults,
		List<String> refusals, List<ConfigurationDifference> differences, List<Finding> findings) {

	static final ConfigurationChanges NONE = new ConfigurationChanges("", List.of(), List.of(), List.of(), List.of(),
			List.of());

	public boolean none() {
		return files.isEmpty();
	}

	/** Those that somebody's rights hang on, first. */
	public List<ConfigurationDifference> byWeight() {
		return differences.stream().sorted(Comparator.comparing((each) -> !each.changesRights())).toList();
	}

	public long ofRights() {
		return differences.stream().filter(ConfigurationDifference::changesRights).count();
	}

	List<ConfigurationDifference> without(Set<String> leftOut) {
		return differences.stream().filter((each) -> !leftOut.contains(each.id())).toList();
	}

	public boolean canBeTaken() {
		return !none() && faults.isEmpty() && refusals.isEmpty();
	}

}
