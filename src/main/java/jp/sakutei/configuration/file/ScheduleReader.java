package jp.sakutei.configuration.file;

import java.util.Arrays;
import java.util.EnumSet;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.common.TypedTime;
import jp.sakutei.round.HearingRooms;
import jp.sakutei.round.ScheduleConfiguration;
import jp.sakutei.round.ScheduleConfiguration.GateDays;
import jp.sakutei.round.ScheduleConfiguration.MeetingDay;
import jp.sakutei.round.ScheduleConfiguration.Need;
import jp.sakutei.round.ScheduleConfiguration.Stage;
import jp.sakutei.round.StageId;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.Track;

/** {@code schedule.yaml}: the stages of both tracks and the meetings beside them. */
final class ScheduleReader {

	static final String FILE = "schedule.yaml";

	/** What a stage may need, or need to be done, besides other stages. */
	static final Set<String> REQUIREMENTS = new TreeSet<>(Set.of("sheets-checked", "sections-heard",
			"new-and-expanded-checked", "budget-lists-closed", "hand-ins-closed", "follow-ups-closed",
			"opinions-answered", "amounts-assessed", "assessment-worked-in"));

	private static final Map<String, Track> TRACKS = Arrays.stream(Track.values())
		.collect(Collectors.toMap(Track::code, Function.identity()));

	private static final Map<String, StageKind> KINDS = Arrays.stream(StageKind.values())
		.collect(Collectors.toMap(StageKind::code, Function.identity()));

	/** Recorded once in a round. */
	private static final Set<StageKind> ONCE = EnumSet.of(StageKind.BUDGET_VOTE, StageKind.ASSEMBLY_REPORT);

	private final Set<StageKind> seen = EnumSet.noneOf(StageKind.class);

	private final YamlMap file;

	private final References references;

	ScheduleReader(SourceFiles files, References references) {
		this.file = references.stages().definedBy(files.yaml(FILE));
		this.references = references;
	}

	ScheduleConfiguration read() {
		// two passes: a need may stand below
		file.maps("stages").forEach((map) -> references.stages().define(map.cell("id")));
		onceInTheModel();
		var stages = file.maps("stages").stream().map(this::stage).toList();
		if (stages.isEmpty()) {
			file.cell("stages").required();
		}
		var ids = new Codes("会議の回");
		var meetingDays = file.maps("meetingDays").stream().map((map) -> {
			map.cell("day").required();
			taken(map.cell("id"));
			var day = new MeetingDay(ids.define(map.cell("id")), references.meetings().require(map.cell("meeting")),
					map.cell("day").date());
			map.finish();
			return day;
		}).toList();
		file.finish();
		return new ScheduleConfiguration(stages, meetingDays);
	}

	/** Before the rest is read: what nobody asks for is a fault. */
	HearingRooms hearingRooms() {
		var map = file.map("hearings");
		var rooms = new LinkedHashSet<String>();
		map.cells("rooms").forEach((room) -> {
			if (!rooms.add(room.required())) {
				room.fault("の「" + room.text() + "」が二度書かれています。一つにしてください。");
			}
		});
		var starts = map.cells("starts").stream().map(ScheduleReader::time).filter(Objects::nonNull).toList();
		var minutes = map.cell("minutes").wholeNumber();
		var hours = new HearingRooms(List.copyOf(rooms), starts,
				(minutes == null) ? HearingRooms.USUAL_MINUTES : minutes.intValue());
		if (minutes != null && (minutes < 1 || minutes > HearingRooms.MOST_MINUTES)) {
			map.cell("minutes").fault("は1から" + HearingRooms.MOST_MINUTES + "までの分で書いてください。");
		}
		else if (hours.overlaps()) {
			map.place()
				.fault("「starts」の時刻（" + String.join("、", hours.times()) + "）は、" + hours.minutes()
						+ "分ずつでは重なるか、日をまたぎます。間をあけてください。");
		}
		map.finish();
		return hours;
	}

	private static LocalTime time(Cell cell) {
		var time = TypedTime.read(cell.text());
		if (time.isEmpty()) {
			cell.fault("の「" + cell.text() + "」は時刻ではありません。\"9:00\" のように書いてください。");
		}
		return time.map(HearingRooms::time).orElse(null);
	}

	/** A day and a stage of one id would be one meeting. */
	private void taken(Cell id) {
		if (references.stages().all().contains(id.text())) {
			id.fault("の「" + id.text() + "」は段階の id です。会議の回には別の id を付けてください。");
		}
	}

	/** {@code a-1} and {@code a1} would be one name in the model. */
	private void onceInTheModel() {
		var names = new HashMap<String, String>();
		file.maps("stages").stream().map((map) -> map.cell("id")).filter((id) -> isStageId(id.text())).forEach((id) -> {
			var first = names.putIfAbsent(new StageId(id.text()).camelCase(), id.text());
			if (first != null && !first.equals(id.text())) {
				id.fault("の「" + id.text() + "」は、モデルの中で「" + first + "」と同じ名前（" + new StageId(id.text()).camelCase()
						+ "）になります。別の id にしてください。");
			}
		});
	}

	private static boolean isStageId(String id) {
		return id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
	}

	private Stage stage(YamlMap map) {
		var id = map.cell("id");
		if (!id.isEmpty() && !isStageId(id.text())) {
			id.fault("は半角の英小文字・数字を「-」でつないで書いてください（例：project-study）。");
		}
		map.cell("track").required();
		map.cell("kind").required();
		var kind = map.cell("kind").oneOf(KINDS);
		if (kind != null && ONCE.contains(kind) && !seen.add(kind)) {
			map.cell("kind").fault("の「" + kind.code() + "」の段階は一つだけにしてください。結果をどちらに記録するか決まりません。");
		}
		if (kind == StageKind.MEETING || kind == StageKind.COUNCIL) {
			references.meetings().refer(id);
		}
		var single = map.has("day");
		var start = map.cell(single ? "day" : "from");
		var end = single ? start : map.cell("to");
		start.required();
		if (!single) {
			end.required();
			Order.check(start.date(), end.date(), end);
		}
		var stage = new Stage(new StageId(id.text()), map.cell("track").oneOf(TRACKS), kind,
				map.cell("name").required(), start.date(), end.date(), needs(map), done(map), due(map),
				map.cell("bySource").yesNo("true", "false", false));
		map.finish();
		return stage;
	}

	private List<Need> needs(YamlMap map) {
		return map.cells("needs").stream().map(this::need).filter(Objects::nonNull).toList();
	}

	private Need need(Cell cell) {
		var need = Need.parse(cell.text(), references.stages().all());
		if (need.kind() == Need.Kind.REQUIREMENT && !REQUIREMENTS.contains(need.id())) {
			cell.fault("の「" + cell.text() + "」という段階も条件もありません。段階の id、その後に「:open」を付けたもの、または次の条件："
					+ String.join("、", REQUIREMENTS));
			return null;
		}
		return need;
	}

	private List<String> done(YamlMap map) {
		var known = REQUIREMENTS.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
		return map.cells("done").stream().map((cell) -> cell.oneOf(known)).filter(Objects::nonNull).toList();
	}

	private static GateDays due(YamlMap map) {
		var due = map.map("due");
		var days = new GateDays(due.cell("fillIn").date(), due.cell("sectionHead").date(),
				due.cell("departmentHead").date(), due.cell("office").date());
		due.finish();
		return days;
	}

}
