package jp.sakutei.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import jp.sakutei.document.WorkbookFile.Unreadable;
import jp.sakutei.form.draft.DraftMerge;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.reading.OpenedForms;
import jp.sakutei.form.definition.PureForms;
import jp.sakutei.form.RawForm;

import static org.assertj.core.api.Assertions.assertThat;

/** 何が書かれていても、取り込みは壊れない。 */
class WorkbookProperties {

	private static final FormDefinition FORM = PureForms.fillInSheet();

	private static final OpenedForms OPENED = PureForms.opened();

	private static final RawForm BASE = OPENED.texts(FORM, null, PureForms.VIEW);

	private static final Paper PAPER = PaperLayout.of(FORM, OPENED, BASE, PureForms.VIEW, true);

	private static final List<Entry> ENTRIES = PAPER.entries().filter((entry) -> !entry.locked()).toList();

	@Property(tries = 300)
	void takesWhateverStandsInTheCells(@ForAll @Size(max = 40) List<@IntRange(max = 10_000) Integer> places,
			@ForAll @Size(min = 1, max = 10) List<@StringLength(max = 60) String> texts) {

		var worksheet = worksheet();
		for (var index = 0; index < places.size(); index++) {
			var row = 1 + places.get(index) % ENTRIES.size();
			worksheet.put(row, 0, cell(row, texts.get(index % texts.size()), index));
		}
		var filled = new FilledForm(BASE, "base", PAPER, FilledCells.of(worksheet), OPENED.fixedLists(FORM));
		var outcome = PureForms.validator().validate(FORM, filled.typed(), PureForms.VIEW);
		var form = new ReturnedForm(filled, PaperTexts.of(PAPER), outcome.errors());
		form.missing();
		assertThat(form.wrong()).allSatisfy((wrong) -> assertThat(wrong.reason()).isNotBlank())
			.allSatisfy((wrong) -> assertThat(wrong.address()).isNotEmpty());

		var merged = DraftMerge.of(BASE, BASE, filled.own());
		assertThat(merged.clashes()).isEmpty();
		var twice = DraftMerge.of(BASE, merged.form(), filled.own());
		assertThat(twice.clashes()).isEmpty();
		assertThat(OPENED.json(twice.form())).isEqualTo(OPENED.json(merged.form()));
	}

	@Property(tries = 100)
	void leavesAloneWhatSaysTheSame(
			@ForAll @Size(max = 20) Map<@IntRange(max = 10_000) Integer, @StringLength(max = 40) String> typed) {

		var texts = new LinkedHashMap<>(BASE.texts());
		// rows that there are not yet cannot have said anything
		var asked = ENTRIES.stream()
			.filter((entry) -> BASE.has(entry.field()) || !entry.field().contains("["))
			.toList();
		typed.forEach((place, text) -> texts.put(asked.get(place % asked.size()).field(), List.of(text)));
		var base = OPENED.read(OPENED.json(OPENED.texts(FORM, new RawForm(texts), PureForms.VIEW)));
		var paper = PaperLayout.of(FORM, OPENED, base, PureForms.VIEW, true);
		var entries = paper.entries().filter((entry) -> !entry.locked()).toList();
		var worksheet = new ReadWorksheet("042");
		for (var index = 0; index < entries.size(); index++) {
			worksheet.put(index + 1, WorkbookMark.COLUMN, mark(entries.get(index)));
			worksheet.put(index + 1, 0, new ReadCell("A" + index, entries.get(index).text(), null, null));
		}
		var own = new FilledForm(base, "base", paper, FilledCells.of(worksheet), OPENED.fixedLists(FORM)).own();
		assertThat(DraftMerge.of(base, base, own).form().texts())
			.allSatisfy((field, values) -> assertThat(values.stream().filter((text) -> !text.isEmpty()).toList())
				.isEqualTo(base.all(field).stream().filter((text) -> !text.isEmpty()).toList()));
	}

	@Property(tries = 200)
	void readsOrRefusesADamagedFile(@ForAll long seed) throws IOException {

		var content = WorkbookFileTests.resource("written.xlsx");
		var random = new Random(seed);
		for (var count = random.nextInt(1, 40); count > 0; count--) {
			content[random.nextInt(content.length)] = (byte) random.nextInt();
		}
		var file = WrittenWorkbook.file(content);
		try {
			WorkbookFile.read(file).forEach(FilledCells::of);
		}
		catch (Unreadable ex) {
			assertThat(ex.getMessage()).isNotBlank();
		}
		finally {
			file.delete();
		}
	}

	private static ReadWorksheet worksheet() {
		var worksheet = new ReadWorksheet("042");
		for (var index = 0; index < ENTRIES.size(); index++) {
			worksheet.put(index + 1, WorkbookMark.COLUMN, mark(ENTRIES.get(index)));
		}
		return worksheet;
	}

	private static ReadCell mark(Entry entry) {
		return new ReadCell("Q", WorkbookMark.cell("A", entry), null, null);
	}

	private static ReadCell cell(int row, String text, int kind) {
		return switch (kind % 5) {
			case 0 -> ReadCell.faulty("A" + row, "数式が入っています。");
			case 1 -> {
				var number = new BigDecimal(text.hashCode()).movePointLeft(2);
				yield new ReadCell("A" + row, number.toPlainString(), number, null);
			}
			default -> new ReadCell("A" + row, text, null, null);
		};
	}

}
