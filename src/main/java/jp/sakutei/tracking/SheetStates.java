package jp.sakutei.tracking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jp.sakutei.common.CityWord;
import jp.sakutei.handin.HandInState;

/**
 * How many sheets are at which state of their hand-in, and how many of them are late with
 * whom.
 *
 * @param counts by code of the state
 * @param late by code of the state in which they are late
 */
public record SheetStates(Map<String, Integer> counts, Map<String, Integer> late) {

	/** A sheet that nobody has asked for yet. */
	public static final String NOT_REQUESTED = "未依頼";

	public int count(String state) {
		return counts.getOrDefault(state, 0);
	}

	public int total() {
		return counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	public int withdrawn() {
		return count(HandInState.WITHDRAWN.code());
	}

	/** All but what was withdrawn. */
	public int inPlay() {
		return total() - withdrawn();
	}

	public int checked() {
		return count(HandInState.CHECKED.code());
	}

	/** Of what is in play; all done where nothing is. */
	public double checkedShare() {
		return (inPlay() == 0) ? 1 : (double) checked() / inPlay();
	}

	/** Late with the section itself or its head: whom a reminder reaches. */
	public int lateInSection() {
		return Stream.of(HandInState.REQUESTED, HandInState.DRAFTING, HandInState.SECTION_HEAD)
			.mapToInt((state) -> late.getOrDefault(state.code(), 0))
			.sum();
	}

	public int lateTotal() {
		return late.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** {@code 担当者2・課長1}: with whom the late ones are. */
	public String lateWith() {
		var parts = new ArrayList<String>();
		add(parts, CityWord.STAFF.said(), HandInState.REQUESTED, HandInState.DRAFTING);
		add(parts, CityWord.SECTION_HEAD.said(), HandInState.SECTION_HEAD);
		add(parts, CityWord.DEPARTMENT_HEAD.said(), HandInState.DEPARTMENT_HEAD);
		add(parts, "事務局", HandInState.OFFICE);
		return String.join("・", parts);
	}

	static SheetStates sum(List<SheetStates> parts) {
		var counts = new HashMap<String, Integer>();
		var late = new HashMap<String, Integer>();
		for (var part : parts) {
			part.counts.forEach((state, count) -> counts.merge(state, count, Integer::sum));
			part.late.forEach((state, count) -> late.merge(state, count, Integer::sum));
		}
		return new SheetStates(counts, late);
	}

	private void add(List<String> parts, String who, HandInState... states) {
		var sum = Stream.of(states).mapToInt((state) -> late.getOrDefault(state.code(), 0)).sum();
		if (sum > 0) {
			parts.add(who + sum);
		}
	}

}
