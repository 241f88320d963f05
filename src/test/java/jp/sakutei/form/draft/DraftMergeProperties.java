package jp.sakutei.form.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.form.RawForm;
import jp.sakutei.form.draft.DraftMerge.Clash;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** 二人の入力を合わせても、だれの入力も失われない。 */
class DraftMergeProperties {

	private static final List<String> FIELDS = List.of("name", "amounts.R6.general", "themes");

	@Property
	void takesWhatOnlyOneChanged(@ForAll("forms") RawForm base, @ForAll("forms") RawForm saved,
			@ForAll("forms") RawForm own) {

		var merged = DraftMerge.of(base, saved, own);
		var asked = merged.clashes().stream().collect(Collectors.toMap(Clash::name, (clash) -> clash));
		for (var name : FIELDS) {
			var mine = !RawForm.same(base.all(name), own.all(name));
			var theirs = !RawForm.same(base.all(name), saved.all(name));
			var differ = !RawForm.same(saved.all(name), own.all(name));
			assertThat(asked.containsKey(name)).isEqualTo(mine && theirs && differ);
			var taken = (mine && !theirs) ? own : saved;
			assertThat(RawForm.same(merged.form().all(name), taken.all(name))).isTrue();
		}
	}

	/** Rows included, whatever was added, removed and rewritten. */
	@Property
	void neverLosesAText(@ForAll("forms") RawForm base, @ForAll("forms") RawForm saved, @ForAll("forms") RawForm own) {

		var merged = DraftMerge.of(base, saved, own);
		var kept = new ArrayList<>(textsByField(merged.form()).values());
		merged.clashes().forEach((clash) -> {
			kept.add(clash.saved());
			kept.add(clash.own());
		});
		for (var side : List.of(saved, own)) {
			textsByField(side).forEach((field, text) -> {
				if (!RawForm.same(text, textsByField(base).getOrDefault(field, List.of()))) {
					assertThat(kept).as(field).anyMatch((other) -> RawForm.same(other, text));
				}
			});
		}
	}

	@Property
	void saysTheSameWhoeverSavesFirst(@ForAll("forms") RawForm base, @ForAll("forms") RawForm one,
			@ForAll("forms") RawForm other) {

		var first = DraftMerge.of(base, one, other);
		var second = DraftMerge.of(base, other, one);
		assertThat(first.clashes()).hasSameSizeAs(second.clashes());
		assertThat(first.form().rows("items")).isEqualTo(second.form().rows("items"));
	}

	@Property
	void changesNothingWhereOneSideDidNot(@ForAll("forms") RawForm base, @ForAll("forms") RawForm other) {
		assertThat(textsByField(DraftMerge.of(base, base, other).form())).isEqualTo(textsByField(other));
		assertThat(textsByField(DraftMerge.of(base, other, base).form())).isEqualTo(textsByField(other));
		assertThat(DraftMerge.of(base, other, other).clashes()).isEmpty();
	}

	/** The same page again, from before it heard of the clashes. */
	@Property
	void clashesAgainUntilSomebodyChooses(@ForAll("forms") RawForm base, @ForAll("forms") RawForm saved,
			@ForAll("forms") RawForm own) {

		var first = DraftMerge.of(base, saved, own);
		var again = DraftMerge.of(own.with(first.unsettled()), first.form(), own);
		assertThat(again.clashes()).extracting(Clash::name).containsAll(names(first.clashes()));
	}

	private static List<String> names(List<Clash> clashes) {
		return clashes.stream().map(Clash::name).toList();
	}

	/** Texts by what identifies their field: a row's by the row's id. */
	private static Map<String, List<String>> textsByField(RawForm form) {
		var texts = new LinkedHashMap<String, List<String>>();
		FIELDS.forEach((name) -> texts.put(name, form.all(name)));
		form.rowsById("items").forEach((id, row) -> texts.put(id, row.all("reason")));
		texts.values().removeIf((text) -> RawForm.same(text, List.of()));
		return texts;
	}

	@Provide
	Arbitrary<RawForm> forms() {
		var texts = Arbitraries.of("", "甲", "乙", "丙").list().ofMaxSize(2);
		var rows = Arbitraries.of("0", "1", "2", "v2-1", "v3-0").list().uniqueElements().ofMaxSize(4);
		return Arbitraries.maps(Arbitraries.of(FIELDS), texts)
			.flatMap((fields) -> rows.flatMap((ids) -> texts.list().ofSize(ids.size()).map((cells) -> {
				var form = new LinkedHashMap<>(fields);
				form.put("items[]", List.of(String.valueOf(ids.size())));
				for (var index = 0; index < ids.size(); index++) {
					form.put("items[" + index + "]._row", List.of(ids.get(index)));
					form.put("items[" + index + "].reason", cells.get(index));
				}
				return new RawForm(form);
			})));
	}

}
