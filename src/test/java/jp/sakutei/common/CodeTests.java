package jp.sakutei.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.form.Amount;
import jp.sakutei.sheet.LineageKind;
import jp.sakutei.round.ProjectKind;
import jp.sakutei.SakuteiTest;
import jp.sakutei.attachment.FileKind;
import jp.sakutei.budget.AmountResult;
import jp.sakutei.budget.BudgetList;
import jp.sakutei.budget.vote.VoteResult;
import jp.sakutei.document.ReturnState;
import jp.sakutei.form.FormFinding;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInState;
import jp.sakutei.hearing.Consequence;
import jp.sakutei.hearing.DraftJudgement;
import jp.sakutei.hearing.HearingState;
import jp.sakutei.hearing.timetable.Reach;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.MailState;
import jp.sakutei.matter.MatterKind;
import jp.sakutei.matter.MatterState;
import jp.sakutei.matter.Verdict;
import jp.sakutei.meeting.MeetingState;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.SignInEnd;
import jp.sakutei.round.Agenda;
import jp.sakutei.round.ResultEffect;
import jp.sakutei.round.RoundState;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.Track;
import jp.sakutei.round.stage.LeftBehind;
import jp.sakutei.round.stage.StageState;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.ProjectDeed;
import jp.sakutei.work.StepState;
import jp.sakutei.work.WorkState;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** One list of codes in Java, the same in the database. */
@SakuteiTest
@DisplayName("コードは、Java とデータベースで同じ")
class CodeTests {

	/** {@code CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))}. */
	private static final Pattern LIST = Pattern
		.compile("CHECK \\(\\(\\(?(\\w+)\\)? = ANY \\(ARRAY\\[([^\\]]*)]\\)\\)\\)");

	/** {@code s.kind in ('survey', 'adjustment')}; an empty text is no code. */
	private static final Pattern COMPARED = Pattern.compile("\\b(\\w+)\\s*(?:=|<>|!=|(?:not )?in \\()\\s*('[^']+')");

	/** {@code 'survey'} and {@code 'staff:'}, but for the sources that a page allows. */
	private static final Pattern LITERAL = Pattern.compile("(?<!-(?:src|uri|ancestors) )'([^'\\s]*?):?'");

	/** What only is called as a code is: a form's list of choices, a process. */
	private static final Map<String, Set<String>> NO_CODES = Map.of("SheetContext.java", Set.of("'policies'"),
			"MeetingNamesInList.java", Set.of("'meeting'"));

	private static final Map<String, Class<? extends Coded>> STORED = Map.ofEntries(
			Map.entry("ended_sign_in.cause", SignInEnd.class), Map.entry("hand_in.reason", HandInReason.class),
			Map.entry("hand_in.state", HandInState.class), Map.entry("gate_decision.gate", Gate.class),
			Map.entry("attachment.kind", FileKind.class), Map.entry("returned_sheet.state", ReturnState.class),
			Map.entry("work.state", WorkState.class), Map.entry("work_step.state", StepState.class),
			Map.entry("rule_trial_change.level", FormFinding.Level.class),
			Map.entry("hearing_sheet.consequence", Consequence.class),
			Map.entry("hearing_sheet.judgement", DraftJudgement.class), Map.entry("hearing_blocked.reach", Reach.class),
			Map.entry("section_hearing.state", HearingState.class), Map.entry("outbox_mail.kind", MailKind.class),
			Map.entry("outbox_mail.state", MailState.class), Map.entry("mail_text.kind", MailKind.class),
			Map.entry("matter.state", MatterState.class), Map.entry("matter.kind", MatterKind.class),
			Map.entry("matter_answer.verdict", Verdict.class), Map.entry("meeting.state", MeetingState.class),
			Map.entry("project_sheet.kind", ProjectKind.class), Map.entry("revision_amount.state", Amount.State.class),
			Map.entry("budget_amount.prefilled_state", Amount.State.class),
			Map.entry("lineage.kind", LineageKind.class), Map.entry("lineage_proposal.kind", LineageKind.class),
			Map.entry("project_sheet.ended_as", LineageKind.class), Map.entry("post.role", PostRole.class),
			Map.entry("meeting_kind.agenda", Agenda.class), Map.entry("result_word.effect", ResultEffect.class),
			Map.entry("meeting_item.effect", ResultEffect.class),
			Map.entry("meeting_correction.effect", ResultEffect.class), Map.entry("round.state", RoundState.class),
			Map.entry("stage.kind", StageKind.class), Map.entry("stage.track", Track.class),
			Map.entry("stage.state", StageState.class), Map.entry("budget_list.state", BudgetList.State.class),
			Map.entry("budget_line.result", AmountResult.class), Map.entry("budget_vote.result", VoteResult.class),
			Map.entry("project_sheet.placement", Placement.class),
			Map.entry("placement_change.deed", ProjectDeed.class),
			Map.entry("stage_left_behind.treatment", LeftBehind.Treatment.class));

	/** Columns that take some of an enum's codes only. */
	private static final Map<String, Class<? extends Coded>> PARTS = Map.of("revision_finding.level",
			FormFinding.Level.class, "budget_correction.result", AmountResult.class, "plan_difference_accepted.result",
			AmountResult.class);

	@Autowired
	JdbcClient jdbc;

	@Test
	@DisplayName("どの列挙のコードも、その列に許される値のとおり")
	void equalTheirCheckConstraints() {
		var lists = lists();
		STORED.forEach((column, type) -> assertThat(lists.get(column)).as(column).isEqualTo(codes(type)));
	}

	@Test
	@DisplayName("値の決まった列には、どれも対応する列挙がある")
	void noListIsWithoutEnum() {
		var lists = lists();
		assertThat(lists.keySet())
			.isSubsetOf(Stream.concat(STORED.keySet().stream(), PARTS.keySet().stream()).toList());
		PARTS.forEach((column, type) -> assertThat(codes(type)).as(column).containsAll(lists.get(column)));
	}

	@Test
	@DisplayName("コードを持つ列挙は、どれもどこかの列に対応する")
	void areAllCompared() {
		var stored = STORED.values().stream().map(Class::getName).toList();
		assertThat(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("jp.sakutei")
			.stream()
			.filter((type) -> type.isEnum() && type.isAssignableTo(Coded.class))
			.map((type) -> type.getName())).isSubsetOf(stored);
	}

	@Test
	@DisplayName("SQL には、コードもコードの列と比べる値も書かず、列挙から渡す")
	void areBoundNotWritten() throws IOException {

		var columns = lists().keySet().stream().map((each) -> each.substring(each.indexOf('.') + 1)).toList();
		var codes = STORED.values().stream().flatMap((type) -> codes(type).stream()).toList();
		var written = new TreeMap<String, Set<String>>();
		try (var files = Files.walk(Path.of("src/main/java"))) {
			for (var file : files.filter((each) -> each.toString().endsWith(".java")).toList()) {
				var text = Files.readString(file);
				var found = new TreeSet<String>();
				COMPARED.matcher(text)
					.results()
					.filter((match) -> columns.contains(match.group(1)))
					.forEach((match) -> found.add(match.group(2)));
				LITERAL.matcher(text)
					.results()
					.filter((match) -> codes.contains(match.group(1)))
					.forEach((match) -> found.add(match.group()));
				if (!found.isEmpty()) {
					written.put(file.getFileName().toString(), found);
				}
			}
		}
		assertThat(written).isEqualTo(NO_CODES);
	}

	@Test
	@DisplayName("コードは列挙に戻り、知らないコードは断る")
	void findsByCode() {
		assertThat(Codes.of(MeetingState.class, "called")).isEqualTo(MeetingState.CALLED);
		assertThat(Codes.of(LeftBehind.Treatment.class, "not-next-meeting"))
			.isEqualTo(LeftBehind.Treatment.NOT_NEXT_MEETING);
		assertThat(Codes.of(MeetingState.class, null)).isNull();
		assertThatIllegalArgumentException().isThrownBy(() -> Codes.of(LeftBehind.Treatment.class, "skip"))
			.withMessageContaining("wait、not-next-meeting、withdrawn");
		assertThat(jdbc.sql("select 'held' as state").query(HearingState.class).single()).isEqualTo(HearingState.HELD);
	}

	private static Set<String> codes(Class<? extends Coded> type) {
		return new TreeSet<>(Arrays.stream(type.getEnumConstants()).map(Coded::code).toList());
	}

	/** By column: the values that its check constraint allows. */
	private Map<String, Set<String>> lists() {
		var lists = new TreeMap<String, Set<String>>();
		jdbc.sql("""
				select t.relname as "table", pg_get_constraintdef(c.oid) as "check"
				from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
				where c.contype = 'c' and n.nspname = 'app'
				""").query((row) -> {
			var list = LIST.matcher(row.getString("check"));
			if (list.matches()) {
				lists.put(row.getString("table") + "." + list.group(1), new TreeSet<>(values(list.group(2))));
			}
		});
		return lists;
	}

	private static List<String> values(String array) {
		var values = new ArrayList<String>();
		Pattern.compile("'([^']*)'").matcher(array).results().forEach((match) -> values.add(match.group(1)));
		return values;
	}

}
