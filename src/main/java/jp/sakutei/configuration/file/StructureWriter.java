package jp.sakutei.configuration.file;

import java.time.MonthDay;
import java.util.Map;
import java.util.stream.Stream;

import jp.sakutei.policy.PolicyData;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.round.HearingRooms;
import jp.sakutei.round.Plan;
import jp.sakutei.round.ScheduleConfiguration.GateDays;
import jp.sakutei.round.ScheduleConfiguration.Need;
import jp.sakutei.round.ScheduleConfiguration.Stage;

/** Writes the YAML files. */
final class StructureWriter {

	private StructureWriter() {
	}

	static void write(RoundConfiguration configuration, Map<String, byte[]> files) {
		files.put(PlanReader.FILE, plan(configuration).bytes());
		files.put(PolicyReader.STRUCTURE, policies(configuration.policies()).bytes());
		files.put(ScheduleReader.FILE, schedule(configuration).bytes());
		files.put(MeetingReader.FILE, meetings(configuration).bytes());
		files.put(BudgetReader.LADDER, ladder(configuration).bytes());
		var mails = new YamlText();
		configuration.mailTexts()
			.forEach((kind, text) -> mails.put(kind.code(),
					new YamlText().put("subject", text.subject()).put("body", text.body()).map()));
		files.put(TextReader.MAILS, mails.bytes());
		var words = new YamlText();
		configuration.wordLists().forEach(words::put);
		files.put(TextReader.WORDS, words.bytes());
	}

	private static YamlText plan(RoundConfiguration configuration) {
		Plan plan = configuration.plan();
		return new YamlText().put("id", plan.id())
			.put("city", plan.city())
			.put("name", plan.name())
			.put("sample", plan.sample())
			.put("currentYear", plan.currentYear())
			.put("years", plan.years().stream().map((year) -> year.code()).toList())
			.put("progress",
					plan.progressWords()
						.stream()
						.map((word) -> new YamlText().put("label", word.label()).flag("late", word.late()).map())
						.toList())
			.put("closingDays",
					configuration.closingDays()
						.stream()
						.map((days) -> new YamlText().put("name", days.name())
							.put("from", monthDay(days.from()))
							.put("to", monthDay(days.to()))
							.map())
						.toList())
			.put("codes", widths(configuration).map());
	}

	/**
	 * Where all codes of a kind are numbers of one length, Excel may take their zeros.
	 */
	private static YamlText widths(RoundConfiguration configuration) {
		var organization = configuration.organization();
		return new YamlText().put("department", width(organization.departments().stream().map((each) -> each.code())))
			.put("section", width(organization.sections().stream().map((each) -> each.code())))
			.put("policy", width(configuration.policies().policies().stream().map((each) -> each.code())))
			.put("project", width(configuration.projects().stream().map((each) -> each.number())));
	}

	private static Integer width(Stream<String> codes) {
		var lengths = codes.map((code) -> code.matches("\\d{1,9}") ? code.length() : 0).distinct().toList();
		return (lengths.size() == 1 && lengths.get(0) > 0) ? lengths.get(0) : null;
	}

	private static String monthDay(MonthDay day) {
		return day.toString().substring(2);
	}

	private static YamlText policies(PolicyData data) {
		return new YamlText()
			.put("levels",
					data.levels()
						.stream()
						.map((each) -> new YamlText().put("code", each.code()).put("name", each.name()).map())
						.toList())
			.put("groups",
					data.groups()
						.stream()
						.map((each) -> new YamlText().put("code", each.code())
							.put("level", each.level())
							.put("name", each.name())
							.put("parent", each.parent())
							.map())
						.toList())
			.put("priorityItems",
					data.priorityItems()
						.stream()
						.map((each) -> new YamlText().put("code", each.code()).put("name", each.name()).map())
						.toList())
			.put("themes",
					data.themes()
						.stream()
						.map((each) -> new YamlText().put("code", each.code())
							.put("heading", each.heading())
							.put("name", each.name())
							.map())
						.toList());
	}

	private static YamlText schedule(RoundConfiguration configuration) {
		return new YamlText()
			.put("stages", configuration.schedule().stages().stream().map((stage) -> stage(stage).map()).toList())
			.put("meetingDays",
					configuration.schedule()
						.meetingDays()
						.stream()
						.map((each) -> new YamlText().put("id", each.id())
							.put("meeting", each.meetingKind())
							.put("day", each.day())
							.map())
						.toList())
			.put("hearings", hearings(configuration.hearingRooms()));
	}

	/** Left out where nothing is said. */
	private static Map<String, Object> hearings(HearingRooms hearings) {
		return hearings.equals(HearingRooms.NONE) ? null
				: new YamlText().put("rooms", hearings.rooms())
					.put("starts", hearings.times())
					.put("minutes", hearings.minutes())
					.map();
	}

	private static YamlText stage(Stage stage) {
		var text = new YamlText().put("id", stage.id())
			.put("track", stage.track().code())
			.put("kind", stage.kind().code())
			.put("name", stage.name())
			.flag("bySource", stage.bySource());
		if (stage.start().equals(stage.end())) {
			text.put("day", stage.start());
		}
		else {
			text.put("from", stage.start()).put("to", stage.end());
		}
		return text.put("needs", stage.needs().stream().map(Need::text).toList())
			.put("done", stage.done())
			.put("due", due(stage.due()).map());
	}

	private static YamlText due(GateDays due) {
		return new YamlText().put("fillIn", due.fillIn())
			.put("sectionHead", due.sectionHead())
			.put("departmentHead", due.departmentHead())
			.put("office", due.office());
	}

	private static YamlText meetings(RoundConfiguration configuration) {
		return new YamlText().put("meetings",
				configuration.meetings()
					.stream()
					.map((each) -> new YamlText().put("id", each.id())
						.put("name", each.name())
						.put("agenda", each.agenda().code())
						.flag("decides", each.decides())
						.flag("opinions", each.opinions())
						.put("members", each.members())
						.put("results",
								configuration.resultWords(each.id())
									.stream()
									.map((word) -> new YamlText().put("code", word.code())
										.put("label", word.label())
										.put("effect", word.effect().code())
										.map())
									.toList())
						.map())
					.toList());
	}

	private static YamlText ladder(RoundConfiguration configuration) {
		return new YamlText().put("ladder",
				configuration.ladder()
					.stream()
					.map((each) -> new YamlText().put("code", each.code())
						.put("name", each.name())
						.put("on", each.on() ? null : false)
						.put("stage", each.stage())
						.put("assessor", each.assessor())
						.map())
					.toList());
	}

}
