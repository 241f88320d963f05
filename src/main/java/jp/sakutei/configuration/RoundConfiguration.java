package jp.sakutei.configuration;

import java.util.List;
import java.util.Map;

import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.MailText;
import jp.sakutei.organization.OrganizationData;
import jp.sakutei.policy.PolicyData;
import jp.sakutei.round.Body;
import jp.sakutei.round.LadderStep;
import jp.sakutei.round.Plan;
import jp.sakutei.round.Projection;
import jp.sakutei.round.ResultWord;
import jp.sakutei.round.RoundData;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.ScheduleConfiguration;
import jp.sakutei.round.ClosingDays;
import jp.sakutei.round.HearingRooms;
import jp.sakutei.round.Holiday;

/**
 * 策定の設定: everything that the files of a configuration directory say, read and free of
 * faults.
 */
public record RoundConfiguration(RoundData round, OrganizationData organization, PolicyData policies,
		List<ProjectConfiguration> projects, Map<MailKind, MailText> mailTexts) {

	public RoundId id() {
		return plan().id();
	}

	public Plan plan() {
		return round.plan();
	}

	public ScheduleConfiguration schedule() {
		return round.schedule();
	}

	public List<Body> meetings() {
		return round.bodies();
	}

	public List<ResultWord> resultWords() {
		return round.resultWords();
	}

	public List<LadderStep> ladder() {
		return round.ladder();
	}

	public Projection projection() {
		return round.projection();
	}

	public List<Holiday> holidays() {
		return round.holidays();
	}

	public List<ClosingDays> closingDays() {
		return round.closingDays();
	}

	public HearingRooms hearingRooms() {
		return round.hearingRooms();
	}

	public Map<String, List<String>> wordLists() {
		return round.wordLists();
	}

	/** The projects that get a sheet: neither shown again nor finished. */
	public List<ProjectConfiguration> countingProjects() {
		return projects.stream().filter(ProjectConfiguration::counts).toList();
	}

	/** The result words of one kind of meeting, in the order of the file. */
	public List<ResultWord> resultWords(String meetingKind) {
		return resultWords().stream().filter((word) -> word.meetingKind().equals(meetingKind)).toList();
	}

	public RoundConfiguration withOrganization(OrganizationData other) {
		return new RoundConfiguration(round, other, policies, projects, mailTexts);
	}

}
