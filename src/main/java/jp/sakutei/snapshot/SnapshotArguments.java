package jp.sakutei.snapshot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What {@code backup} or {@code restore} was called with.
 *
 * @param file null where none was named
 * @param settings for Spring, as they were written: {@code --sakutei.data=DIR}
 * @param refusals what is wrong, each in one sentence
 */
record SnapshotArguments(Path file, Set<LeftOut> leftOut, List<String> settings, boolean help, List<String> refusals) {

	static final String USAGE = """
			使い方: java -jar sakutei.jar backup FILE [--without=attachments,sessions,mail-bodies]
			        java -jar sakutei.jar restore FILE

			  backup   データベースの全体を、一つのファイルに書き出す（すでにあるファイルには書かない）
			  restore  そのファイルを、策定の回がまだないデータベースに戻す

			  --without=...       含めないもの（添付資料の中身、サインインの状態、メールの本文）
			  --sakutei.data=DIR  データの置き場所（省略すると data。SPRING_DATASOURCE_URL があればそのデータベース）
			  --help              この説明

			終了コード: 0 できた、2 できなかった
			""";

	private static final String WITHOUT = "--without=";

	static SnapshotArguments parse(String command, List<String> arguments) {

		var files = new ArrayList<Path>();
		var leftOut = EnumSet.noneOf(LeftOut.class);
		var settings = new ArrayList<String>();
		var help = false;
		var refusals = new ArrayList<String>();
		for (var argument : arguments) {
			if (argument.equals("--help") || argument.equals("-h")) {
				help = true;
			}
			else if (argument.startsWith(WITHOUT) && command.equals(SnapshotCommand.BACKUP)) {
				leftOut(argument.substring(WITHOUT.length()), leftOut, refusals);
			}
			else if (argument.matches("--(sakutei|spring)[.].+=.*")) {
				settings.add(argument);
			}
			else if (argument.startsWith("-")) {
				refusals.add("引数「" + argument + "」は使えません。");
			}
			else {
				files.add(Path.of(argument));
			}
		}
		if (files.size() != 1) {
			refusals.add("ファイルを一つ指定してください。");
		}
		return new SnapshotArguments(files.isEmpty() ? null : files.get(0), leftOut, settings, help, refusals);
	}

	private static void leftOut(String codes, Set<LeftOut> leftOut, List<String> refusals) {
		Arrays.stream(codes.split(","))
			.forEach((code) -> LeftOut.of(code)
				.ifPresentOrElse(leftOut::add, () -> refusals.add("--without の「" + code + "」は使えません。")));
	}

}
