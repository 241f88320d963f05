package jp.sakutei.form.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.FieldNames;
import jp.sakutei.form.RawForm;

/**
 * Brings together what two people typed, going out from the same state: field by field,
 * rows by their own ids. What one of them changed is taken; only a field that both
 * changed to different things is left to be asked about, and keeps what was saved first.
 * A row that one removed and the other rewrote stays.
 */
public final class DraftMerge {

	private final RawForm base;

	private final RawForm saved;

	private final RawForm own;

	private final Map<String, List<String>> merged = new LinkedHashMap<>();

	private final List<Clash> clashes = new ArrayList<>();

	private final Map<String, List<String>> unsettled = new LinkedHashMap<>();

	private DraftMerge(RawForm base, RawForm saved, RawForm own) {
		this.base = base;
		this.saved = saved;
		this.own = own;
	}

	public static Merged of(RawForm base, RawForm saved, RawForm own) {

		var merge = new DraftMerge(base, saved, own);
		var lists = new LinkedHashSet<String>();
		for (var form : List.of(saved, own, base)) {
			lists.addAll(form.lists());
		}
		merge.fields(lists);
		lists.forEach(merge::list);
		return new Merged(new RawForm(merge.merged), merge.clashes, merge.unsettled);
	}

	private void fields(LinkedHashSet<String> lists) {
		var names = new LinkedHashSet<>(saved.texts().keySet());
		names.addAll(own.texts().keySet());
		names.removeIf((name) -> lists.contains(FieldNames.listOf(name)));
		names.forEach((name) -> field(name, name, base.all(name), saved.all(name), own.all(name)));
	}

	private void list(String list) {

		var before = base.rowsById(list);
		var theirs = saved.rowsById(list);
		var mine = own.rowsById(list);
		var ids = new LinkedHashSet<>(theirs.keySet());
		ids.addAll(mine.keySet());
		var places = List.copyOf(mine.keySet());
		var index = 0;
		for (var id : ids) {
			var old = before.get(id);
			var first = theirs.get(id);
			var second = mine.get(id);
			if (first == null && same(old, second) || second == null && same(old, first)) {
				continue;
			}
			row(list + "[" + index++ + "].", list + "[" + places.indexOf(id) + "].",
					(old == null) ? RawForm.empty() : old, (first == null) ? second : first,
					(second == null) ? first : second);
		}
		merged.put(list + "[]", List.of(String.valueOf(index)));
	}

	private void row(String prefix, String ownPrefix, RawForm old, RawForm first, RawForm second) {
		var keys = new LinkedHashSet<>(first.texts().keySet());
		keys.addAll(second.texts().keySet());
		keys.forEach((key) -> field(prefix + key, ownPrefix + key, old.all(key), first.all(key), second.all(key)));
	}

	private void field(String name, String ownName, List<String> old, List<String> first, List<String> second) {
		if (RawForm.same(first, second) || RawForm.same(old, second)) {
			merged.put(name, first);
		}
		else if (RawForm.same(old, first)) {
			merged.put(name, second);
		}
		else {
			merged.put(name, first);
			clashes.add(new Clash(name, first, second));
			unsettled.put(ownName, old);
		}
	}

	private static boolean same(RawForm one, RawForm other) {
		return one != null && other != null
				&& one.texts().keySet().stream().allMatch((key) -> RawForm.same(one.all(key), other.all(key)))
				&& other.texts().keySet().stream().allMatch((key) -> RawForm.same(one.all(key), other.all(key)));
	}

	/**
	 * A field that both changed to different things.
	 *
	 * @param name in the merged form
	 */
	public record Clash(String name, List<String> saved, List<String> own) {
	}

	/**
	 * What came of it.
	 *
	 * @param unsettled by the names that the page has, what the clashing fields went out
	 * from: compared with that, the same text clashes again until somebody chooses
	 */
	public record Merged(RawForm form, List<Clash> clashes, Map<String, List<String>> unsettled) {
	}

}
