package jp.sakutei.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code rehearse} was called with.
 *
 * @param config null for the delivered sample
 * @param until null for the whole year
 * @param report null for none
 * @param refusals what is wrong, each in one sentence
 */
record RehearsalArguments(Path config, LocalDate until, Path report, boolean help, List<String> refusals) {

	static final String USAGE = """
			使い方: java -jar sakutei.jar rehearse [--config=DIR] [--until=DATE] [--report=FILE]

			  --config=DIR   策定の設定ファイルのあるフォルダ（省略すると見本）
			  --until=DATE   この日まで進める（例: 2023-10-31。省略すると最後まで）
			  --report=FILE  結果を書き出すファイル（JSON）
			  --help         この説明

			終了コード: 0 問題なし、3 気づいた点がある、2 引数・設定ファイル・報告ファイルが使えない
			""";

	private static final Pattern ARGUMENT = Pattern.compile("--([a-z]+)=(.+)");

	static RehearsalArguments parse(List<String> arguments) {

		Path config = null;
		LocalDate until = null;
		Path report = null;
		var help = false;
		var refusals = new ArrayList<String>();
		for (var argument : arguments) {
			var parts = ARGUMENT.matcher(argument);
			var name = parts.matches() ? parts.group(1) : argument;
			switch (name) {
				case "--help", "-h" -> help = true;
				case "config" -> config = directory(parts.group(2), refusals);
				case "until" -> until = date(parts.group(2), refusals);
				case "report" -> report = Path.of(parts.group(2));
				default -> refusals.add("引数「" + argument + "」は使えません。");
			}
		}
		return new RehearsalArguments(config, until, report, help, refusals);
	}

	private static Path directory(String text, List<String> refusals) {
		var path = Path.of(text);
		if (!Files.isDirectory(path)) {
			refusals.add("設定ファイルのフォルダ「" + text + "」がありません。");
		}
		return path;
	}

	private static LocalDate date(String text, List<String> refusals) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			refusals.add("--until の「" + text + "」は日付ではありません。2023-10-31 のように書いてください。");
			return null;
		}
	}

}
