package jp.sakutei.configuration.file;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jp.sakutei.common.CityWord;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.MailText;
import jp.sakutei.organization.PostRole;

/** {@code mails.yaml} and {@code words.yaml}: what is written, not what happens. */
final class TextReader {

	static final String MAILS = "mails.yaml";

	static final String WORDS = "words.yaml";

	static final List<String> LISTS = List.of("outputWords", "attachmentTypes", "attachmentMegabytes",
			"attachmentsPerSheet");

	/** Lists of one number: how much may be attached to a sheet. */
	private static final Set<String> NUMBERS = Set.of("attachmentMegabytes", "attachmentsPerSheet");

	private final SourceFiles files;

	TextReader(SourceFiles files) {
		this.files = files;
	}

	Map<MailKind, MailText> mails() {
		var file = files.yaml(MAILS);
		var mails = new EnumMap<MailKind, MailText>(MailKind.class);
		for (var kind : MailKind.values()) {
			if (!file.has(kind.code())) {
				file.place().fault("「" + kind.code() + "」（" + kind.label() + "）の文面がありません。subject と body を書いてください。");
				continue;
			}
			var map = file.map(kind.code());
			check(map.cell("subject"), kind);
			check(map.cell("body"), kind);
			var text = new MailText(map.cell("subject").text(), map.cell("body").text());
			kind.needed()
				.stream()
				.sorted()
				.filter((name) -> !text.placeholders().contains(name))
				.forEach((name) -> map.cell("body").fault("に {" + name + "} がありません。「" + kind.label() + "」で必ず伝える内容です。"));
			mails.put(kind, text);
			map.finish();
		}
		file.finish();
		return mails;
	}

	Map<String, List<String>> words() {
		var file = files.yaml(WORDS);
		var words = new LinkedHashMap<String, List<String>>();
		LISTS.stream().filter(file::has).forEach((name) -> {
			if (NUMBERS.contains(name)) {
				file.cells(name).forEach(TextReader::checkNumber);
			}
			words.put(name, file.cells(name).stream().map(Cell::required).toList());
		});
		var taken = new HashMap<String, String>();
		Arrays.stream(PostRole.values()).forEach((role) -> taken.put(role.code(), role.word().list()));
		Arrays.stream(CityWord.values())
			.filter((word) -> !file.has(word.list()))
			.forEach((word) -> taken.put(word.delivered(), word.list()));
		var said = new HashMap<String, String>();
		Arrays.stream(CityWord.values()).map(CityWord::list).filter(file::has).forEach((name) -> {
			file.cells(name).forEach((cell) -> {
				checkWord(cell, said.putIfAbsent(cell.text(), name));
				checkTaken(cell, name, taken.get(cell.text()));
			});
			words.put(name, file.cells(name).stream().map(Cell::required).toList());
		});
		file.finish();
		return words;
	}

	private static void checkWord(Cell cell, String other) {
		if (other != null) {
			cell.fault("の「" + cell.text() + "」は「" + other + "」にもあります。職ごとに別の言葉にしてください。");
		}
	}

	private static void checkTaken(Cell cell, String own, String other) {
		if (other != null && !other.equals(own)) {
			cell.fault("の「" + cell.text() + "」は「" + other + "」の呼び方です。職ごとに別の言葉にしてください。");
		}
	}

	private static void checkNumber(Cell cell) {
		if (!cell.required().matches("[1-9]\\d{0,2}")) {
			cell.fault("は1から999までの数字を一つ書いてください。");
		}
	}

	private static void check(Cell text, MailKind kind) {
		text.required();
		new MailText(text.text(), "").placeholders()
			.stream()
			.filter((name) -> !kind.placeholders().contains(name))
			.forEach((name) -> text.fault("の {" + name + "} は差し込めません。使えるもの："
					+ kind.placeholders()
						.stream()
						.sorted()
						.map((known) -> "{" + known + "}")
						.collect(Collectors.joining(" "))));
	}

}
