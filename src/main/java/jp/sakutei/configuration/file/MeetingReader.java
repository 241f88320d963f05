package jp.sakutei.configuration.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.round.ResultEffect;
import jp.sakutei.round.Agenda;
import jp.sakutei.round.Body;
import jp.sakutei.round.ResultWord;

/** {@code meetings.yaml}: the kinds of meeting, each with the results it can give. */
final class MeetingReader {

	static final String FILE = "meetings.yaml";

	private static final Map<String, Agenda> AGENDAS = Arrays.stream(Agenda.values())
		.collect(Collectors.toMap(Agenda::code, Function.identity()));

	private static final Map<String, ResultEffect> EFFECTS = Arrays.stream(ResultEffect.values())
		.collect(Collectors.toMap(ResultEffect::code, Function.identity()));

	private final YamlMap file;

	private final References references;

	private final List<ResultWord> resultWords = new ArrayList<>();

	MeetingReader(SourceFiles files, References references) {
		this.file = references.meetings().definedBy(files.yaml(FILE));
		this.references = references;
	}

	List<Body> meetings() {
		var meetings = file.maps("meetings").stream().map(this::meeting).toList();
		file.finish();
		return meetings;
	}

	/** Those of the meetings read. */
	List<ResultWord> resultWords() {
		return List.copyOf(resultWords);
	}

	private Body meeting(YamlMap map) {
		var id = references.meetings().define(map.cell("id"));
		map.cell("agenda").required();
		var meeting = new Body(id, map.cell("name").required(), map.cell("agenda").oneOf(AGENDAS),
				map.cell("decides").yesNo("true", "false", false), map.cell("opinions").yesNo("true", "false", false),
				map.cells("members").stream().map(Cell::text).toList());
		var codes = new Codes("結果");
		map.maps("results").forEach((result) -> {
			result.cell("effect").required();
			resultWords.add(new ResultWord(id, codes.define(result.cell("code")), result.cell("label").required(),
					result.cell("effect").oneOf(EFFECTS)));
			result.finish();
		});
		if (!codes.isUsed()) {
			map.place().fault("「" + id + "」の results（結果の言葉）が一つもありません。");
		}
		map.finish();
		return meeting;
	}

}
