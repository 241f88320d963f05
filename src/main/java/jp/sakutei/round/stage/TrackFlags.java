package jp.sakutei.round.stage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.ConfigDirectory;
import jp.sakutei.common.Faults;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.ScheduleConfiguration;
import jp.sakutei.round.StageId;
import jp.sakutei.round.StageKind;

import org.springframework.stereotype.Component;

/** Whether the city's model of the round and its schedule speak of the same stages. */
@Component
public class TrackFlags {

	private static final String FILE = "bpmn/round.bpmn";

	private static final Pattern FLAG = Pattern.compile("\\$\\{(\\w+)Ready}");

	private static final Pattern DUE = Pattern.compile("\\$\\{(\\w+)Due}");

	private final ConfigDirectory files;

	private final Stages stages;

	TrackFlags(ConfigDirectory files, Stages stages) {
		this.files = files;
		this.stages = stages;
	}

	/** Stages that would be open without anything happening. */
	public List<String> missing(RoundId round) {
		var flags = flags(model());
		return stages.of(round)
			.stream()
			.filter((stage) -> !flags.contains(stage.id().camelCase()))
			.map((stage) -> missing(stage.id(), stage.name()))
			.toList();
	}

	/** Adds all in which the model does not fit a schedule that is to begin. */
	public void check(ScheduleConfiguration schedule, Faults faults) {

		var model = model();
		var flags = flags(model);
		var known = schedule.stages().stream().map((stage) -> stage.id().camelCase()).collect(Collectors.toSet());
		schedule.stages().forEach((stage) -> {
			if (!flags.contains(stage.id().camelCase())) {
				faults.add(FILE, 0, 0, missing(stage.id(), stage.name()));
			}
			else {
				parts(stage.id(), stage.kind()).filter((part) -> !model.contains("\"" + part + "\""))
					.forEach((part) -> faults.add(FILE, 0, 0, "「" + stage.name() + "」（" + stage.id() + "）の枝に「" + part
							+ "」がありません。種類が " + stage.kind().code() + " の段階には、これが必要です。"));
			}
		});
		Stream.of(FLAG, DUE)
			.flatMap((pattern) -> pattern.matcher(model).results())
			.filter((name) -> !known.contains(name.group(1)))
			.forEach((name) -> faults.add(FILE, Faults.lineOf(model, name.group()), 0,
					"「" + name.group() + "」に当たる段階が schedule.yaml にありません。段階の id を確かめてください。"));
	}

	/** What of a branch is known by its id. */
	private static Stream<String> parts(StageId id, StageKind kind) {
		return switch (kind) {
			case SURVEY, SECTION_HEARINGS, ADJUSTMENT, BUDGET_REQUEST, BUDGET_ASSESSMENT ->
				Stream.of(id.inModel("userTask_close"));
			case BUDGET_VOTE, ASSEMBLY_REPORT -> Stream.of(id.inModel("userTask_record"));
			case MEETING, COUNCIL -> Stream.of("callActivity_" + id.camelCase(), "${round}:" + id);
		};
	}

	private static String missing(StageId id, String name) {
		return "「" + name + "」（" + id + "）の枝が、モデル " + FILE + " にありません。条件 ${" + id.flag() + "} の中間イベントを加えてください。";
	}

	private String model() {
		return new String(files.read(FILE), StandardCharsets.UTF_8);
	}

	private static Set<String> flags(String model) {
		return FLAG.matcher(model).results().map((flag) -> flag.group(1)).collect(Collectors.toSet());
	}

}
