package jp.sakutei.hearing.timetable.web;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.hearing.timetable.Season;
import jp.sakutei.hearing.timetable.Timetable;

/** 時間割の文: whether every section has a place of its own. */
final class TimetableWords {

	private TimetableWords() {
	}

	/** 「80課のうち77課が入っています。未定3課、重なり1件です」. */
	static String heading(Timetable timetable, int clashes) {
		var all = timetable.sections().size();
		var open = timetable.unscheduled().size();
		if (all == 0) {
			return "ヒアリングを行う課はまだありません";
		}
		if (open == all) {
			return all + "課の日程は、まだ一つも入っていません";
		}
		if (open == 0) {
			return (clashes == 0) ? all + "課すべてが重ならずに入っています" : all + "課すべてが入っています。重なりが" + clashes + "件あります";
		}
		return all + "課のうち" + (all - open) + "課が入っています。未定" + open + "課"
				+ ((clashes == 0) ? "です" : "、重なり" + clashes + "件です");
	}

	/** 「6月5日（月）～7月14日（金）、1課60分、2会議室、聴取担当4人。」. */
	static String lead(Timetable timetable) {
		return span(timetable.season()) + "、1課" + timetable.season().minutes() + "分、" + timetable.rooms().size()
				+ "会議室、聴取担当" + timetable.officers().size() + "人。" + told(timetable);
	}

	private static String span(Season season) {
		return season.to().isBefore(season.from()) ? "期間は未定" : JapaneseDates.span(season.from(), season.to());
	}

	private static String told(Timetable timetable) {
		var placed = timetable.entries().size();
		var told = (int) timetable.entries().stream().filter((entry) -> entry.told()).count();
		if (placed == 0) {
			return "";
		}
		if (told == 0) {
			return "どの課にもまだ知らせていません。";
		}
		return (told == placed) ? "入っている課には、すべて知らせました。" : told + "課に知らせ、" + (placed - told) + "課は予定です。";
	}

}
