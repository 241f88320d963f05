package jp.sakutei.check;

import java.time.OffsetDateTime;
import java.util.List;

import jp.sakutei.form.FormFinding.Level;

/**
 * 試行: what would change if another version of a table judged all present sheets.
 *
 * @param against hash of the version that judged at that time
 * @param finishedAt null where it has not come to its end
 * @param work that does it, or null where it is long ago
 */
public record RuleTrial(long id, long version, String against, String round, int total, OffsetDateTime finishedAt,
		Long work) {

	public boolean isFinished() {
		return finishedAt != null;
	}

	/**
	 * What a rule would newly say, or no longer.
	 *
	 * @param sections how many sections' sheets
	 */
	public record Change(String rule, Level level, boolean appears, int sections, List<Hit> sheets) {

		/** R-12 would newly stop 17 sheets of 9 sections. */
		public String summary() {
			var what = switch (level) {
				case ERROR -> appears ? "を、新たに止めます" : "を、止めなくなります";
				case WARNING -> appears ? "に、新たに注意を出します" : "に、注意を出さなくなります";
				case NOTE -> appears ? "に、新たに参考を出します" : "に、参考を出さなくなります";
			};
			return "%s は、%d課の%d件の調書%s。".formatted(rule, sections, sheets.size(), what);
		}

		public boolean isStopping() {
			return appears && level == Level.ERROR;
		}

	}

	/** A sheet of which something would be said. */
	public record Hit(String sheet, String title, String section, String message) {
	}

}
