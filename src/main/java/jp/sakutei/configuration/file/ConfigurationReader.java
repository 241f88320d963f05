package jp.sakutei.configuration.file;

import jp.sakutei.round.RoundData;
import jp.sakutei.configuration.ConfigurationReading;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.common.Faults;
import jp.sakutei.configuration.RoundConfiguration;

/** Reads all files of a round and names all their faults. */
public final class ConfigurationReader {

	private ConfigurationReader() {
	}

	public static ConfigurationReading read(RoundFiles source) {

		var faults = new Faults();
		var files = new SourceFiles(source, faults);
		var planReader = new PlanReader(files);
		var plan = planReader.plan();
		var closingDays = planReader.closingDays();
		var references = References.of(planReader.widths());
		planReader.finish();

		// what is referred to comes before what refers
		var texts = new TextReader(files);
		var words = texts.words();
		var organization = new OrganizationReader(files, references, words).read();
		var policies = new PolicyReader(files, references).read();
		var projects = new ProjectReader(files, references, plan).read();
		var meetingReader = new MeetingReader(files, references);
		var meetings = meetingReader.meetings();
		var scheduleReader = new ScheduleReader(files, references);
		var hearingRooms = scheduleReader.hearingRooms();
		var schedule = scheduleReader.read();
		var budget = new BudgetReader(files, references);
		var configuration = new RoundConfiguration(
				new RoundData(plan, schedule, meetings, meetingReader.resultWords(), budget.ladder(),
						budget.projection(), new HolidayReader(files).read(), closingDays, hearingRooms, words),
				organization, policies, projects, texts.mails());
		files.finish();
		return faults.none() ? new ConfigurationReading(configuration, faults.all())
				: new ConfigurationReading(null, faults.all());
	}

}
