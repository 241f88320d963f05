package jp.sakutei.tracking.web;

import java.util.List;
import java.util.stream.Stream;

/** 進捗状況の種類: each a page of its own, which reads what it shows and no more. */
enum ProgressTab {

	STATES("提出の状況", ""), AMOUNTS("計画額", "/amounts"), PLACEMENTS("位置付け", "/placements"),
	FIRST_PERIOD("第1期の進捗", "/first-period"), FINDINGS("確認事項", "/findings");

	private final String label;

	private final String path;

	ProgressTab(String label, String path) {
		this.label = label;
		this.path = path;
	}

	public String label() {
		return label;
	}

	/** Behind the round's own address. */
	public String path() {
		return "/progress" + path;
	}

	/**
	 * @param whole whether the person sees the whole city: findings are about all of it
	 */
	static List<ProgressTab> of(boolean whole) {
		return Stream.of(values()).filter((tab) -> whole || tab != FINDINGS).toList();
	}

}
