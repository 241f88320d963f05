package jp.sakutei.rehearsal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.sakutei.configuration.findings.Finding;

/**
 * 結果: what a rehearsal found; {@code report.json} has these names.
 *
 * @param progress by word, in the plan's order
 */
record Report(String round, LocalDate from, LocalDate until, List<Milestone> milestones, Map<String, Progress> progress,
		Sheets sheets, List<MeetingHeld> meetings, Mails mails, List<Finding> findings) {

	boolean clean() {
		return findings.isEmpty();
	}

	/**
	 * @param share in percent with one decimal
	 */
	record Progress(int count, BigDecimal share) {
	}

	record Sheets(int total, Map<String, Integer> byKind, Map<String, Integer> byPlacement) {
	}

	record MeetingHeld(String kind, LocalDate date, int items) {
	}

	record Mails(int sent, Map<String, Integer> byKind) {
	}

}
