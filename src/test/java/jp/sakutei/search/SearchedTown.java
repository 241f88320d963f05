package jp.sakutei.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.handin.FieldRemark.AtField;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.GateDecision;
import jp.sakutei.handin.GateManagement;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.SmallTown;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheetManagement;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Fixture: two sections, two revisions, and words at many places. */
abstract class SearchedTown {

	private static final Path QUESTIONS = Path.of("src/test/resources/jp/sakutei/search/questions.txt");

	@Autowired
	ApplicationContext application;

	@Autowired
	Search search;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	HandInManagement handIns;

	@Autowired
	GateManagement gates;

	@Autowired
	FormDefinitions forms;

	@Autowired
	JdbcClient jdbc;

	SmallTown town;

	@BeforeEach
	void build() {

		town = new SmallTown(application);
		town.sql("insert into section (code, department, name, position) values ('0102', '01', '公園課', 2)");
		town.sql("insert into person (code, name) values ('admin', '職員氏名'), ('nobody', '見本 無職')");
		town.post("admin", "administrator", null, null);
		var handIn = town.aRequestedSheet();
		submit(handIn, answers("旧案の舗装").with("targetGroup", "サイクル"));
		gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.sendBack(1, "全体を見直すこと。")
			.withRemarksAtFields(List.of(new AtField("amounts", "計画額", "積算の根拠を教えてください。"))));
		var remark = jdbc.sql("select number from matter").query(Long.class).single();
		submit(handIn, answers("舗装とＬＥＤ照明、ガイドの設置。交通安全対策を進める。").with("targetGroup", "サイクル")
			.with("notes", Map.of("remark-" + remark, "単価を見直しました。")));
		var park = projects.propose(SmallTown.ROUND, "0102", "遊具の更新", new PersonId("office"));
		assertThat(park.id().value()).isEqualTo("town:N02");
		aMeeting();
		town.sql("""
				insert into stage (round, id, track, kind, name, position, planned_start, planned_end)
				values ('town', 'named', 'plan', 'council', '総合計画審議会', 90, '2023-11-08', '2023-11-08')
				""");
		town.sql(
				"insert into section_hearing (id, round, section, state) values ('town:0101', 'town', '0101', 'waiting')");
		matter(1, "town:N01", "0101", "周知の方法を決めること");
		matter(2, "town:N02", "0102", "遊具の指摘に答えること");
		town.sql("""
				insert into council_opinion (meeting, session, serial, round, sheet, subject, content, matter)
				values ('town:m', 1, 1, 'town', 'town:N01', 'N01 見本事業（道路）', '方法を市民に示すこと', 'town:f1')
				""");
	}

	/** Lines of who asks, for what, and what must be found. */
	static List<String> questions() throws IOException {
		return Files.readAllLines(QUESTIONS, StandardCharsets.UTF_8)
			.stream()
			.filter((line) -> !line.startsWith("#") && !line.isEmpty())
			.toList();
	}

	private static FormValues answers(String purpose) {
		return SmallTown.goodAnswers().with("purpose", purpose);
	}

	private void submit(HandInId handIn, FormValues answers) {
		assertThat(handIns.submit(handIn, town.actor("staff"), answers, forms.current("fill-in-sheet").hash()))
			.isEmpty();
	}

	private void aMeeting() {
		town.sql("""
				insert into meeting_kind (round, id, name, agenda, decides, opinions, members, position)
				values ('town', 'm', '施策検討会', 'policies', false, false, '{}', 1)
				""");
		town.sql(
				"insert into meeting (id, round, kind, name, state) values ('town:m', 'town', 'm', '施策検討会', 'closed')");
		town.sql("""
				insert into meeting_session (meeting, number, held_on, minutes)
				values ('town:m', 1, '2023-05-20', '要旨は別紙のとおり')
				""");
		town.sql("""
				insert into meeting_item (meeting, session, position, sheet, title, section, result, effect, condition)
				values ('town:m', 1, 1, 'town:N01', 'N01', '0101', 'adopted', 'approve', '効果検証を行うこと')
				""");
	}

	private void matter(int serial, String sheet, String section, String content) {
		jdbc.sql(
				"""
						insert into matter (id, round, kind, origin, origin_name, sheet, subject, section, content, state, raised_at)
						values (?, 'town', 'meeting', 'town:m', '施策検討会', ?, ?, ?, ?, 'open', '2023-05-20')
						""")
			.params("town:f" + serial, sheet, sheet, section, content)
			.update();
	}

}
