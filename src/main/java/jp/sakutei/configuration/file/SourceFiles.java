package jp.sakutei.configuration.file;

import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.common.CityFile;
import jp.sakutei.common.Faults;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The files being read; those that nobody asks for are faults. */
final class SourceFiles {

	private static final String TOO_MUCH = "大きすぎるか、入れ子が深すぎるか、「*」による繰り返しが多すぎます。100万文字、50段、50回までにしてください。";

	/** What the library says of its own bounds. */
	private static final Pattern BOUNDS = Pattern.compile("exceeds|exceeded|Nesting Depth|aliases");

	private final RoundFiles files;

	private final Faults faults;

	private final Set<String> asked = new LinkedHashSet<>();

	SourceFiles(RoundFiles files, Faults faults) {
		this.files = files;
		this.faults = faults;
	}

	Faults faults() {
		return faults;
	}

	Table table(String file, Columns columns) {
		return table(file, columns, true);
	}

	/** Empty where there is no such file. */
	Table tableIfThere(String file, Columns columns) {
		return table(file, columns, false);
	}

	private Table table(String file, Columns columns, boolean needed) {
		var text = text(file, needed);
		if (text == null) {
			return (needed || files.contents().containsKey(file)) ? Table.UNREADABLE : Table.EMPTY;
		}
		return Table.read(file, text, columns, faults);
	}

	YamlMap yaml(String file) {
		var text = text(file, true);
		if (text == null) {
			return YamlMap.unreadable(file);
		}
		if (text.length() > CityFile.MOST_OF_YAML) {
			faults.add(file, 0, 0, TOO_MUCH);
			return YamlMap.unreadable(file);
		}
		try {
			return new YamlMap(file, new Yaml(new LoaderOptions()).compose(new StringReader(text)), faults);
		}
		catch (MarkedYAMLException ex) {
			var mark = ex.getProblemMark();
			faults.add(file, (mark == null) ? 0 : mark.getLine() + 1, (mark == null) ? 0 : mark.getColumn() + 1,
					"YAMLとして読めません。字下げ（空白）、「:」の後の空白、引用符を確かめてください。");
		}
		catch (YAMLException ex) {
			faults.add(file, 0, 0, BOUNDS.matcher(String.valueOf(ex.getMessage())).find() ? TOO_MUCH
					: "YAMLとして読めません。使えない文字がないか確かめてください。");
		}
		return YamlMap.unreadable(file);
	}

	void finish() {
		files.contents()
			.keySet()
			.stream()
			.filter((name) -> !asked.contains(name))
			.forEach((name) -> faults.add(name, 0, 0, "この名前のファイルは使いません。使うファイル：" + String.join("、", asked)));
	}

	private String text(String file, boolean needed) {
		asked.add(file);
		var bytes = files.contents().get(file);
		if (bytes != null) {
			return Text.decode(file, bytes, faults);
		}
		if (needed) {
			faults.add(file, 0, 0, "ファイルがありません。設定のディレクトリに置いてください。");
		}
		return null;
	}

}
