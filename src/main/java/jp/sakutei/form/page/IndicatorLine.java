package jp.sakutei.form.page;

import java.util.List;

import jp.sakutei.form.page.IndicatorWay.Value;
import jp.sakutei.picture.Spark;

/**
 * An indicator as one line of its table: what it starts from, what was reached, a field
 * for each year; the rest is folded below.
 *
 * @param id of the row
 * @param facts 成果指標・上げる・単位 %
 * @param years their fields; hidden ones where the aim is said in words
 * @param rest all other fields
 * @param unfolded where something in the rest has to be written or seen
 */
public record IndicatorLine(String id, String name, String facts, Value baseline, Value reached, Spark spark,
		List<FieldView> years, List<FieldView> rest, boolean unfolded) {

	/** The aim in words, instead of figures. */
	public boolean inWords() {
		return years.stream().allMatch((year) -> year.fragment().equals("hidden"));
	}

	public List<FieldView> all() {
		return java.util.stream.Stream.concat(years.stream(), rest.stream()).toList();
	}

}
