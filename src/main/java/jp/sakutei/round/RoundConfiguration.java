package jp.sakutei.round;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.MailText;
import jp.sakutei.organization.OrganizationData;
import jp.sakutei.policy.PolicyData;
import jp.sakutei.round.findings.Findings;

/**
 * 策定の設定: everything that the files of a configuration directory say, read and free of
 * faults.
 *
 * @param wordLists by name
 */
public record RoundConfiguration(Plan plan, OrganizationData organization, PolicyData policies,
		List<ProjectConfiguration> projects, ScheduleConfiguration schedule, List<Meeting> meetings,
		List<ResultWord> resultWords, List<LadderStep> ladder, Projection projection, List<Holiday> holidays,
		List<ClosingDays> closingDays, Map<MailKind, MailText> mailTexts, Map<String, List<String>> wordLists) {

	public RoundId id() {
		return plan.id();
	}

	/** The projects that get a sheet: neither shown again nor finished. */
	public List<ProjectConfiguration> countingProjects() {
		return projects.stream().filter(ProjectConfiguration::counts).toList();
	}

	/** The result words of one kind of meeting, in the order of the file. */
	public List<ResultWord> resultWords(String meetingKind) {
		return resultWords.stream().filter((word) -> word.meetingKind().equals(meetingKind)).toList();
	}

	RoundConfiguration withOrganization(OrganizationData other) {
		return new RoundConfiguration(plan, other, policies, projects, schedule, meetings, resultWords, ladder,
				projection, holidays, closingDays, mailTexts, wordLists);
	}

	/** What will hurt, found without a run. */
	public List<Finding> findings() {
		return Findings.of(this);
	}

	/**
	 * The plan to be formulated.
	 *
	 * @param city 厚木市
	 * @param name 第10次厚木市総合計画第2期実施計画
	 * @param sample 見本・架空のデータ: everything of the round is marked so
	 * @param years the years of the plan, R6 to R8
	 * @param currentYear the running year, whose budget is the base of the amounts (R5)
	 * @param progressWords 順調 …, best first
	 */
	public record Plan(RoundId id, String city, String name, boolean sample, List<FiscalYear> years,
			FiscalYear currentYear, List<ProgressWord> progressWords) {

		/** The first year of the plan, whose budget is formulated beside it. */
		public FiscalYear budgetYear() {
			return years.get(0);
		}

		public boolean isLate(String progress) {
			return progressWords.stream().anyMatch((word) -> word.late() && word.label().equals(progress));
		}

	}

	/**
	 * A word for progress.
	 *
	 * @param late cause, change and direction are asked for
	 */
	public record ProgressWord(String label, boolean late) {
	}

	/**
	 * A kind of meeting.
	 *
	 * @param id {@code policy-study}
	 * @param name 施策検討会
	 * @param agenda what its papers list
	 * @param decides its result 位置付け is 決定
	 * @param opinions the body gives opinions that are answered in writing
	 * @param members titles of the posts or bodies invited, as text
	 */
	public record Meeting(String id, String name, Agenda agenda, boolean decides, boolean opinions,
			List<String> members) {
	}

	/** What a meeting's agenda is made of. */
	public enum Agenda {

		/** One item per basic policy. */
		POLICIES("policies"),
		/** One item per sheet of kind 新規 or 拡大. */
		NEW_AND_EXPANDED("new-and-expanded"),
		/** One item per sheet. */
		SHEETS("sheets"),
		/** The whole list as one item, single sheets may be added. */
		LIST("list");

		private final String code;

		Agenda(String code) {
			this.code = code;
		}

		/** As {@code meetings.yaml} names it. */
		public String code() {
			return code;
		}

		public static Agenda of(String code) {
			for (var agenda : values()) {
				if (agenda.code.equals(code)) {
					return agenda;
				}
			}
			throw new IllegalArgumentException(code);
		}

	}

	/** A result that a kind of meeting gives to an item. */
	public record ResultWord(String meetingKind, String code, String label, ResultEffect effect) {
	}

	/**
	 * A step of the budget ladder (要求 → 課長 → 部長 → 市長 → 内示 → 復活要求 → 確定).
	 *
	 * @param code {@code request}, {@code chief}, {@code director}, {@code mayor},
	 * {@code notice}, {@code appeal}, {@code final}
	 * @param on false: the city does without it
	 * @param stage where it happens, or null
	 * @param assessor candidate group of the step's assessment, or null
	 */
	public record LadderStep(String code, String name, boolean on, StageId stage, String assessor) {
	}

	/** 財政推計, in thousand yen of general funds (一般財源). */
	public record Projection(List<ProjectionYear> years, List<Frame> frames) {
	}

	/**
	 * One year of the fiscal projection, in thousand yen.
	 *
	 * @param revenue 一般財源総額
	 * @param socialSecurity 扶助費
	 * @param personnel 人件費
	 * @param debtService 公債費
	 * @param other その他の経常経費
	 * @param remaining what is left for the plan
	 */
	public record ProjectionYear(FiscalYear year, long revenue, long socialSecurity, long personnel, long debtService,
			long other, long remaining) {
	}

	/**
	 * 配分枠, in thousand yen.
	 *
	 * @param unit code of a department, or of a section where there are no departments
	 */
	public record Frame(String unit, FiscalYear year, long amount) {
	}

	/** 国民の祝日・休日. */
	public record Holiday(LocalDate day, String name) {
	}

	/** Days of each year on which the city hall is closed: 12-29 to 01-03. */
	public record ClosingDays(String name, MonthDay from, MonthDay to) {

		public boolean covers(LocalDate day) {
			var monthDay = MonthDay.from(day);
			return from.isAfter(to) ? !monthDay.isBefore(from) || !monthDay.isAfter(to)
					: !monthDay.isBefore(from) && !monthDay.isAfter(to);
		}

	}

}
