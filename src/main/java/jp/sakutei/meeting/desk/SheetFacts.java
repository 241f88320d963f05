package jp.sakutei.meeting.desk;

import java.util.List;

import jp.sakutei.form.AmountSum;
import jp.sakutei.form.comparison.Signed;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.SheetRecord;

/**
 * What a body wants to know of a project at once.
 *
 * @param proposedKind 区分, the section's
 * @param kind 区分, the office's
 * @param over withdrawn, or went on in others
 * @param revision the current one; 0 where there is none
 * @param warnings of the rules, passed with a written reason
 * @param matters how many are not answered or not accepted yet
 * @param last what a body decided on it last; null where none did
 */
record SheetFacts(String section, String proposedKind, String kind, Placement placement, boolean over, int revision,
		List<String> warnings, int matters, Money money, SheetRecord last) {

	SheetFacts with(SheetRecord decided) {
		return new SheetFacts(section, proposedKind, kind, placement, over, revision, warnings, matters, money,
				decided);
	}

	/**
	 * In thousand yen.
	 *
	 * @param base this year's budget after the supplement; null for a new project
	 * @param years of the plan
	 */
	record Money(Long base, List<AmountSum> years) {

		/** What becomes of this year's budget in the first year of the plan. */
		public String change() {
			return years.isEmpty() ? "" : Signed.of((base == null) ? 0 : base, years.get(0).value());
		}

		public boolean isLarge() {
			return !years.isEmpty() && Signed.standsOut((base == null) ? 0 : base, years.get(0).value());
		}

	}

}
