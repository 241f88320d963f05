package jp.sakutei.sheet;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;

/** Open tasks about a sheet; known to the list of tasks above. */
public interface SheetWork {

	/** The most urgent first. */
	List<Waiting> of(ProjectSheetId sheet, Actor actor);

	/**
	 * @param name of the task: 事業調書を作成する
	 * @param path of its page; null where the actor may not do it
	 * @param takenBy who took it on, or null
	 * @param due or null
	 */
	record Waiting(String name, String path, Authority authority, String takenBy, LocalDate due) {
	}

}
