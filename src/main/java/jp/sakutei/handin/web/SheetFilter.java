package jp.sakutei.handin.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.Searched;
import jp.sakutei.handin.HandInState;

/**
 * What the list of sheets is narrowed to; empty means all.
 *
 * @param hide words of the columns that are left out
 */
public record SheetFilter(String section, String policy, String kind, String placement, String state, String q,
		List<String> hide, Integer page) {

	public static final int PAGE_SIZE = 50;

	public SheetFilter {
		section = clean(section);
		policy = clean(policy);
		kind = clean(kind);
		placement = clean(placement);
		state = clean(state);
		q = clean(q);
		hide = (hide == null) ? List.of()
				: Arrays.stream(SheetColumn.values()).map(SheetColumn::word).filter(hide::contains).toList();
		page = (page == null) ? 1 : page;
	}

	public boolean shows(SheetColumn column) {
		return !hide.contains(column.word());
	}

	/** As above, by the name of the column. */
	public boolean shows(String column) {
		return shows(SheetColumn.valueOf(column));
	}

	/**
	 * Conditions on a sheet {@code s}, of what was asked for only: a condition that lets
	 * everything pass hides the index from the database.
	 */
	List<String> conditions() {
		var conditions = new ArrayList<String>();
		conditions.add("true");
		add(conditions, section, "s.section = :section");
		add(conditions, policy, "(s.main_policy = :policy or :policy = any(s.also_under))");
		add(conditions, kind, "s.kind = :kind");
		add(conditions, placement, "s.placement = :placement");
		for (int word = 0; word < Searched.patterns(q).length; word++) {
			conditions.add("s.searched like :word" + word);
		}
		add(conditions, state, """
				coalesce((select case when s.takes_part or x.closed_at is null then x.state else :withdrawn end
				  from hand_in x where x.sheet = s.id and x.state <> :calledOff order by x.serial desc limit 1),
				  case when s.takes_part then '未依頼' else :withdrawn end) = :state""");
		return conditions;
	}

	private static void add(List<String> conditions, String asked, String condition) {
		if (!asked.isEmpty()) {
			conditions.add(condition);
		}
	}

	Map<String, Object> parameters() {
		var parameters = new HashMap<String, Object>(Map.of("section", section, "kind", kind, "placement", placement,
				"state", state, "calledOff", HandInState.CALLED_OFF.code()));
		var words = Searched.patterns(q);
		for (int word = 0; word < words.length; word++) {
			parameters.put("word" + word, words[word]);
		}
		return parameters;
	}

	private static String clean(String text) {
		return (text == null) ? "" : text.strip();
	}

}
