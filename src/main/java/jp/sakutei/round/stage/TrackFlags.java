package jp.sakutei.round.stage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.sakutei.common.ConfigDirectory;
import jp.sakutei.round.RoundId;

import org.springframework.stereotype.Component;

/** Which stages the city's model of the round has a branch for. */
@Component
public class TrackFlags {

	private static final Pattern FLAG = Pattern.compile("\\$\\{(\\w+Ready)}");

	private final ConfigDirectory files;

	private final Stages stages;

	TrackFlags(ConfigDirectory files, Stages stages) {
		this.files = files;
		this.stages = stages;
	}

	/** Stages that would be open without anything happening. */
	public List<String> missing(RoundId round) {

		var model = new String(files.read("bpmn/round.bpmn"), StandardCharsets.UTF_8);
		var flags = FLAG.matcher(model).results().map((flag) -> flag.group(1)).collect(Collectors.toSet());
		return stages.of(round)
			.stream()
			.filter((stage) -> !flags.contains(stage.id().flag()))
			.map((stage) -> "「" + stage.name() + "」（" + stage.id() + "）の枝が、モデル bpmn/round.bpmn にありません。条件 ${"
					+ stage.id().flag() + "} の中間イベントを加えてください。")
			.toList();
	}

}
