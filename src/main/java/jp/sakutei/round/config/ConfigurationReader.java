package jp.sakutei.round.config;

import jp.sakutei.common.Faults;
import jp.sakutei.round.ConfigurationReading;
import jp.sakutei.round.RoundConfiguration;
import jp.sakutei.round.RoundFiles;

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
		var organization = new OrganizationReader(files, references).read();
		var policies = new PolicyReader(files, references).read();
		var projects = new ProjectReader(files, references, plan).read();
		var meetingReader = new MeetingReader(files, references);
		var meetings = meetingReader.meetings();
		var schedule = new ScheduleReader(files, references).read();
		var budget = new BudgetReader(files, references);
		var texts = new TextReader(files);
		var configuration = new RoundConfiguration(plan, organization, policies, projects, schedule, meetings,
				meetingReader.resultWords(), budget.ladder(), budget.projection(), new HolidayReader(files).read(),
				closingDays, texts.mails(), texts.words());
		files.finish();
		return faults.none() ? new ConfigurationReading(configuration, faults.all())
				: new ConfigurationReading(null, faults.all());
	}

}
