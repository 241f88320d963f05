package jp.sakutei.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.round.calendar.WorkingDays;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.tracking.DepartmentProgress.SectionProgress;

/**
 * 提出の状況, as somebody may see it.
 *
 * @param whole the whole city, not only the own sections
 * @param open stages that are going on
 * @param late by code of the section
 */
public record StatesBoard(boolean whole, List<Stage> open, List<DepartmentProgress> departments, SheetStates sum,
		Map<String, LateSection> late, WorkingDays calendar, LocalDate today) {

	/** Sections in which something is late, wherever it lies. */
	public List<SectionProgress> lateSections() {
		return sections().filter((section) -> section.states().lateTotal() > 0).toList();
	}

	/** Those whose own people are late: whom a reminder reaches, the most late first. */
	public List<SectionProgress> lateInSections() {
		return sections().filter((section) -> section.states().lateInSection() > 0)
			.sorted(SectionProgress.MOST_LATE)
			.toList();
	}

	/** Of these, who was not reminded today. */
	public List<SectionProgress> remindable() {
		return lateInSections().stream().filter((section) -> !isRemindedToday(section.section().code())).toList();
	}

	public boolean isRemindedToday(String section) {
		return late.containsKey(section) && today.equals(late.get(section).reminded());
	}

	/** 「各課等ヒアリング 6月5日（月）～7月14日（金）、残り6開庁日」: what is going on. */
	public String lead() {
		return open.isEmpty() ? "いま実施中の段階はありません。" : open.stream()
			.map((stage) -> stage.shortName() + "　" + JapaneseDates.span(stage.planned().start(), stage.planned().end())
					+ "、" + left(stage.planned().end()))
			.collect(Collectors.joining("／"));
	}

	private String left(LocalDate end) {
		var past = calendar.between(end, today);
		return end.isBefore(today) ? ((past == 0) ? "予定の日を過ぎています" : "予定を" + past + "開庁日過ぎています")
				: end.equals(today) ? "今日まで" : "残り" + calendar.between(today, end) + "開庁日";
	}

	/** Working days since the oldest of its due days. */
	public int daysLate(String section) {
		var found = late.get(section);
		return (found == null) ? 0 : calendar.between(found.due(), today);
	}

	public Stream<SectionProgress> sections() {
		return departments.stream().flatMap((department) -> department.sections().stream());
	}

}
