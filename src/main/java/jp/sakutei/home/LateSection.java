package jp.sakutei.home;

import java.time.LocalDate;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.tracking.DepartmentProgress.SectionProgress;
import jp.sakutei.tracking.StatesBoard;

/**
 * A section whose own people are late, as the board knows it.
 *
 * @param sheets late ones, wherever they lie
 * @param with 担当者2・課長1
 * @param written when something was last written in it, or null
 * @param reminded when it was last reminded by hand, or null
 */
public record LateSection(String code, String name, int sheets, String with, LocalDate written, LocalDate reminded) {

	static LateSection of(SectionProgress progress, StatesBoard board) {
		var section = progress.section();
		var heard = board.late().get(section.code());
		return new LateSection(section.code(), section.name(), progress.states().lateTotal(),
				progress.states().lateWith(), heard.written(), heard.reminded());
	}

	public String writtenDay() {
		return day(written);
	}

	public String remindedDay() {
		return day(reminded);
	}

	private static String day(LocalDate day) {
		return (day == null) ? "なし" : JapaneseDates.monthAndDay(day);
	}

}
