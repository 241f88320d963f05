package jp.sakutei.search;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.sakutei.common.Paging;
import jp.sakutei.form.FormValuesJson;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.reading.FormText;
import jp.sakutei.organization.Actor;
import jp.sakutei.search.Findings.Row;
import jp.sakutei.search.Findings.Text;

import org.springframework.stereotype.Component;

/** 検索: one question over everything. */
@Component
public class Search {

	public static final int PAGE_SIZE = 20;

	private final Findings findings;

	private final FormDefinitions forms;

	Search(Findings findings, FormDefinitions forms) {
		this.findings = findings;
		this.forms = forms;
	}

	/**
	 * @param kind null: all
	 * @param page from 1; beyond the end is the last one
	 */
	public Found find(String typed, Kind kind, int page, Actor actor) {

		var words = Words.of(typed);
		var read = findings.rows(words, actor);
		var rows = read.rows();
		var counts = new EnumMap<Kind, Integer>(Kind.class);
		rows.forEach((row) -> counts.merge(row.kind(), 1, Integer::sum));
		var chosen = rows.stream().filter((row) -> kind == null || row.kind() == kind).toList();
		var paging = Paging.of(page, chosen.size(), PAGE_SIZE);
		var shown = chosen.stream().skip(paging.offset()).limit(PAGE_SIZE).toList();
		var texts = findings.texts(shown);
		return new Found(words.isEmpty(), rows.size(), chosen.size(), counts, read.more(), paging,
				shown.stream().map((row) -> finding(row, texts.get(row.part() + row.source()), words)).toList());
	}

	private Finding finding(Row row, Text text, Words words) {
		if (text == null) {
			return finding(row, row.place(), new Excerpt(List.of()));
		}
		if (text.form() == null) {
			return finding(row, row.place(), Excerpt.of(text.written(), words));
		}
		return places(text).map((place) -> Map.entry(place.getKey(), Excerpt.of(place.getValue(), words)))
			.filter((place) -> !place.getValue().isEmpty())
			.findFirst()
			.map((place) -> finding(row, place.getKey(), place.getValue()))
			.orElseGet(() -> finding(row, row.place(), new Excerpt(List.of())));
	}

	private static Finding finding(Row row, String place, Excerpt excerpt) {
		return new Finding(row.kind(), row.path(), row.title(), place, row.day(), excerpt.pieces(), row.slipped());
	}

	/** Every answer, by what was asked. */
	private Stream<Map.Entry<String, String>> places(Text text) {

		var form = text.form().isEmpty() ? forms.current("fill-in-sheet") : forms.version("fill-in-sheet", text.form());
		return FormText.answered(form, FormValuesJson.read(text.written()), new LinkedHashMap<>())
			.stream()
			.flatMap((block) -> Stream.concat(
					block.answers().stream().map((answer) -> Map.entry(answer.label(), answer.text())),
					block.rows().stream().flatMap((row) -> cells(block, row))));
	}

	private static Stream<Map.Entry<String, String>> cells(FormText.Block block, List<String> row) {
		return IntStream.range(0, row.size())
			.mapToObj((column) -> Map.entry(block.label() + "の" + block.head().get(column), row.get(column)));
	}

	/**
	 * What was found.
	 *
	 * @param tooShort nothing was typed that can be searched for
	 * @param all of every kind
	 * @param chosen of the kind asked for
	 * @param more kinds of which there are more than were counted
	 */
	public record Found(boolean tooShort, int all, int chosen, Map<Kind, Integer> counts, Set<Kind> more, Paging paging,
			List<Finding> findings) {

		public int count(Kind kind) {
			return counts.getOrDefault(kind, 0);
		}

		/** {@code 12件}, or {@code 500件超}. */
		public String text(Kind kind) {
			return more.contains(kind) ? Findings.MOST + "件超" : count(kind) + "件";
		}

		/** The same of all kinds. */
		public String text() {
			return more.isEmpty() ? all + "件" : Findings.MOST + "件超";
		}

		/** {@code 12か所に}, or {@code 500か所より多く}. */
		public String places() {
			return more.isEmpty() ? all + "か所に" : Findings.MOST + "か所より多く";
		}

		/** Some only with a character changed. */
		public boolean isSlipped() {
			return findings.stream().anyMatch(Finding::slipped);
		}

	}

}
