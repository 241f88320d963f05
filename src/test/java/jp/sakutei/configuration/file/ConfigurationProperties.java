package jp.sakutei.configuration.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.common.Faults;
import jp.sakutei.configuration.SmallFiles;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

@Label("設定ファイルの性質")
class ConfigurationProperties {

	private static final RoundFiles SMALL = SmallFiles.unchanged().files();

	/** The build finds the same each time; leave it out to search further. */
	private static final String SEED = "20230508";

	private final Faults faults = new Faults();

	@Property(tries = 300, seed = SEED)
	@Label("どこをどう壊しても、読むか、場所のある誤りを示すかのどちらかである")
	void readsOrNamesFaults(@ForAll("files") String file, @ForAll("damage") String damage,
			@ForAll @IntRange(min = 0, max = 100_000) int at, @ForAll @IntRange(min = 0, max = 12) int removed) {

		var text = new String(SMALL.contents().get(file), StandardCharsets.UTF_8);
		var from = at % text.length();
		var changed = text.substring(0, from) + damage + text.substring(Math.min(text.length(), from + removed));
		var reading = ConfigurationReader.read(SmallFiles.unchanged().with(file, changed).files());

		assertThat(reading.configuration() == null).isEqualTo(!reading.faults().isEmpty());
		assertThat(reading.faults()).allSatisfy((fault) -> {
			assertThat(fault.file()).isNotBlank();
			assertThat(fault.message()).isNotBlank();
			assertThat(fault.line()).isBetween(0, 1 + lines(fault.file().equals(file) ? changed : null, fault.file()));
		});
	}

	@Property(tries = 200, seed = SEED)
	@Label("全角でも桁区切りでも同じ数になる")
	void readsNumbersHoweverTyped(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {

		for (var text : List.of("" + number, wide("" + number), "%,d".formatted(number),
				wide("%,d".formatted(number)))) {
			assertThat(cell(text).wholeNumber()).isEqualTo(number);
		}
		assertThat(faults.none()).isTrue();
	}

	@Property(tries = 200, seed = SEED)
	@Label("表計算ソフトが書き換えた日付も同じ日になる")
	void readsDatesHoweverTyped(@ForAll @IntRange(min = 0, max = 3000) int days) {

		var day = LocalDate.of(2020, 1, 1).plusDays(days);
		var short1 = day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
		for (var text : List.of(day.toString(), short1, wide(short1), short1.replace('/', '.'))) {
			assertThat(cell(text).date()).isEqualTo(day);
		}
		assertThat(faults.none()).isTrue();
	}

	@Property(tries = 200, seed = SEED)
	@Label("書いた表は、どんな文字でも同じ表として読める")
	void readsTheTablesItWrites(@ForAll @Size(max = 5) List<@Size(3) List<@From("texts") String>> rows) {

		var table = new CsvText("一", "二", "三");
		rows.forEach((row) -> table.row().put("一", row.get(0)).put("二", row.get(1)).put("三", row.get(2)));
		var text = Text.decode("a.csv", table.bytes(), faults);
		var read = Table.read("a.csv", text, Columns.required("一", "二", "三"), faults)
			.rows()
			.stream()
			.map((row) -> List.of(row.cell("一").text(), row.cell("二").text(), row.cell("三").text()))
			.toList();

		var expected = new ArrayList<List<String>>();
		rows.stream()
			.map((row) -> row.stream().map(String::strip).toList())
			.filter((row) -> row.stream().anyMatch((cell) -> !cell.isEmpty()))
			.forEach(expected::add);
		assertThat(faults.all()).isEmpty();
		assertThat(read).isEqualTo(expected);
	}

	@Property(tries = 100, seed = SEED)
	@Label("Windows-31Jで書かれた日本語は文字化けしない")
	void readsWindows31J(@ForAll("japanese") String text) {
		assertThat(Text.decode("a.csv", text.getBytes(Charset.forName("windows-31j")), faults)).isEqualTo(text);
	}

	@Provide
	Arbitrary<String> files() {
		return Arbitraries.of(SMALL.contents().keySet());
	}

	@Provide
	Arbitrary<String> damage() {
		return Arbitraries.oneOf(Arbitraries.of("", "\"", ",", "\n", ":", "- ", "{", "[", "&a ", "*a ", "!!int ", "\t",
				"｢", "−1", "R99", "\u0000"), Arbitraries.strings().ofMaxLength(6));
	}

	/** Anything but control characters, which are refused. */
	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings()
			.withChars('"', ',', '、', '\n', ' ', '　', 'a', '課', '1')
			.withCharRange('ぁ', 'ん')
			.ofMaxLength(8);
	}

	@Provide
	Arbitrary<String> japanese() {
		return Arbitraries.strings()
			.withCharRange('ぁ', 'ん')
			.withCharRange('ァ', 'ヶ')
			.withChars('課', '策', '定', '①', '髙', '～')
			.ofMinLength(3)
			.ofMaxLength(40);
	}

	private Cell cell(String text) {
		return new Cell("金額", text, new Place(faults, "a.csv", 1, 1));
	}

	private static String wide(String text) {
		var wide = new StringBuilder();
		text.chars().forEach((c) -> wide.append((char) (c + 0xFEE0)));
		return wide.toString();
	}

	private static int lines(String changed, String file) {
		var text = (changed != null) ? changed
				: new String(SMALL.contents().getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
		return (int) text.chars().filter((c) -> c == '\n').count() + 1;
	}

}
