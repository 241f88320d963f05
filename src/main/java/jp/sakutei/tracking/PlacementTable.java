package jp.sakutei.tracking;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jp.sakutei.sheet.Placement;
import jp.sakutei.round.ProjectKind;

/**
 * 位置付けの状況: how many projects of each 区分 stand where.
 *
 * @param counts by 区分, then by 位置付け
 */
public record PlacementTable(Map<String, Map<String, Integer>> counts) {

	public static final List<String> PLACEMENTS = Stream.of(Placement.values()).map(Placement::label).toList();

	/** The 区分 that there are, in their order. */
	public List<String> kinds() {
		return Stream.of(ProjectKind.values()).map(ProjectKind::label).filter(counts::containsKey).toList();
	}

	public int count(String kind, String placement) {
		return counts.getOrDefault(kind, Map.of()).getOrDefault(placement, 0);
	}

	public int ofKind(String kind) {
		return counts.getOrDefault(kind, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
	}

	public int ofPlacement(String placement) {
		return counts.keySet().stream().mapToInt((kind) -> count(kind, placement)).sum();
	}

	/** Of whose place the last word is said. */
	public int decided() {
		return sum(Placement::isSettled);
	}

	public int withdrawn() {
		return sum(Placement::isWithdrawn);
	}

	private int sum(Predicate<Placement> chosen) {
		return Stream.of(Placement.values()).filter(chosen).mapToInt((each) -> ofPlacement(each.label())).sum();
	}

	public int total() {
		return counts.keySet().stream().mapToInt(this::ofKind).sum();
	}

}
