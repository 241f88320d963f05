package jp.sakutei.meeting.desk.web;

import java.util.List;
import java.util.Map;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.Statements;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.AtTheDesk;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.Sittings;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.meeting.desk.SeenBefore;
import jp.sakutei.organization.Organization;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("会議の進行の画面")
class DeskPageTests {

	@Autowired
	MockMvc web;

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	AMeetingRound round;

	Sittings sittings;

	MeetingId meeting;

	@BeforeEach
	void aCalledStrategyMeeting() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		round.sql("update project_sheet set placement = '位置付けない案' where number = '002'");
		sittings = new Sittings(application, round);
		meeting = sittings.call("strategy-meeting");
	}

	@Test
	@DisplayName("目立つ議題が前に出て、ほかは一覧になり、どの結果も選ばれていない")
	void putsExceptionsFirst() throws Exception {

		var page = page("");
		assertThat(page.selectFirst("h1").ownText()).isEqualTo("4件の結果を、これから決めます");
		assertThat(page.select(".lead").text()).isEqualTo("残りの4件のうち、1件は一件ずつ決めてください。ほかの3件に、目立つ点はありません。");
		assertThat(page.select(".agenda li").eachText()).containsExactly("1-2　002 見本事業 002 案が「位置付けない案」");
		assertThat(page.select("#item-heading").text()).isEqualTo("議題1-2 002 見本事業 002");
		assertThat(page.select("form.panel [name=result]").eachAttr("value")).containsExactly("approved", "placed",
				"postponed", "not-placed");
		assertThat(page.select("[checked], option[selected]")).isEmpty();
		assertThat(page.select("table input[name=chosen]")).hasSize(3);
		assertThat(page.select("a:contains(会議の結果を記録する)").attr("href")).startsWith("/tasks/");
	}

	@Test
	@DisplayName("記録すると次の議題へ進み、決まった議題は一行になり、開けば直せて取り消せる")
	void goesOnToTheNextItem() throws Exception {

		send(page(""), "form.panel", Map.of("result", "not-placed", "reason", "効果が見えない"))
			.andExpect(redirectedUrl("/meetings/" + meeting + "/desk?after=1-2"));
		assertThat(page("?after=1-2").select("#item-heading")).isEmpty();
		send(page("?item=1-1"), "form.panel", Map.of("result", "approved"))
			.andExpect(redirectedUrl("/meetings/" + meeting + "/desk?after=1-1"));
		assertThat(page("?after=1-1").select("#item-heading").text()).isEqualTo("議題1-3 003 見本事業 003");
		var page = page("");
		assertThat(page.selectFirst("h1").ownText()).isEqualTo("4件のうち2件が決まりました");
		assertThat(page.select("details:contains(決まった 2件) li").first().text()).contains("了承 1-1 001 見本事業 001",
				"10月17日（火）9時00分に見本 officeさん");
		var open = page("?item=1-2");
		assertThat(open.select("[name=result][checked]").attr("value")).isEqualTo("not-placed");
		assertThat(open.select("#reason").text()).isEqualTo("効果が見えない");
		web.perform(post("/meetings/" + meeting + "/desk/items/clear").param("seen", open.select("[name=seen]").val())
			.with(user("office"))
			.with(csrf())).andExpect(redirectedUrl("/meetings/" + meeting + "/desk?item=1-2"));
		assertThat(page("").selectFirst("h1").ownText()).isEqualTo("4件のうち1件が決まりました");
	}

	@Test
	@DisplayName("足りない理由は議題の上で言われ、入力は残る")
	void keepsWhatWasTyped() throws Exception {

		var again = read(send(page(""), "form.panel",
				Map.of("result", "not-placed", "condition", "", "abstentions", "見本委員（利害関係）")));
		assertThat(again.select("#refused li").eachText()).containsExactly("「位置付けない」の理由を入力してください。");
		assertThat(again.select("[name=result][checked]").attr("value")).isEqualTo("not-placed");
		assertThat(again.select("#abstentions").text()).isEqualTo("見本委員（利害関係）");
		assertThat(again.select("details:has(#abstentions)").hasAttr("open")).isTrue();
	}

	@Test
	@DisplayName("ほかの人が先に決めていれば両方が見え、もう一度押せば自分の入力になる")
	void showsBoth() throws Exception {

		var mine = page("");
		AtTheDesk.decide(application, meeting, round.actor("office2"), new Decision("1-2", "approved", "効果がある", null));
		var typed = Map.of("result", "not-placed", "reason", "効果が見えない");
		var again = read(send(mine, "form.panel", typed));
		assertThat(again.select("#refused").text()).contains("見本 office2さんが、この議題の結果を「了承」と記録しました", "いまの記録：了承　理由：効果がある");
		assertThat(again.select("#reason").text()).isEqualTo("効果が見えない");
		send(again, "form.panel", Map.of()).andExpect(status().isFound());
		assertThat(round.texts("select result || decided_by from meeting_item_result"))
			.containsExactly("not-placedoffice");
	}

	@Test
	@DisplayName("確定した後に前の画面から送ると断られ、入力した文は写し取れる")
	void showsWhatCameTooLate() throws Exception {

		var mine = page("");
		round.sql("update meeting set state = 'closed'");
		var late = read(send(mine, "form.panel", Map.of("result", "not-placed", "reason", "効果が見えない")));
		assertThat(late.select(".notice--warning").text()).contains("すでに確定しています", "効果が見えない");
		assertThat(late.select("form.panel")).isEmpty();
	}

	@Test
	@DisplayName("資料の確定後に変わった調書は、違いとともに前に出る")
	void showsWhatChangedSincePapersWereFrozen() throws Exception {

		round.sql("update project_sheet set current_revision = 2 where number = '003'");
		assertThat(page("").select(".agenda small").eachText()).containsExactly("案が「位置付けない案」", "資料の確定後に第2版になった");
		AtTheDesk.decide(application, meeting, round.actor("office"), new Decision("1-1", "approved", null, null));
		round.sql("update project_sheet set current_revision = 2 where number = '001'");
		var page = page("");
		assertThat(page.select(".agenda li").first().text()).contains("結果を決めた後に第2版になった", "「了承」を決め直す");
		assertThat(page.selectFirst("h1").ownText()).isEqualTo("4件の結果を、これから決めます");
	}

	@Test
	@DisplayName("原案のとおりは、何件がどうなるかを示してから、もう一度押して記録する")
	void followsProposalsAfterALook() throws Exception {

		var list = page("");
		var none = read(send(list, "form:has(table)", Map.of()));
		assertThat(none.select(".notice--error").text()).isEqualTo("議題を一つ以上選んでください。");

		var preview = read(send(list, "form:has(table)", Map.of("all", "true")));
		assertThat(preview.selectFirst("h1").ownText()).isEqualTo("3件を、原案のとおり「了承」とします");
		assertThat(preview.select("tbody tr")).hasSize(3);
		assertThat(round.texts("select result from meeting_item_result")).isEmpty();
		AtTheDesk.decide(application, meeting, round.actor("office2"), new Decision("1-1", "postponed", "様子を見る", null),
				new Decision("1-3", "not-placed", "様子を見る", null));

		var done = send(preview, "main form", Map.of()).andExpect(redirectedUrl("/meetings/" + meeting + "/desk"))
			.andReturn();
		assertThat(done.getFlashMap().get("said")).isEqualTo("2件を、原案のとおり「了承」と記録しました。");
		assertThat((List<?>) done.getFlashMap().get("stays")).singleElement().asString().contains("すでに結果が記録されています。");
		assertThat(round.texts("select position || result || decided_by from meeting_item_result order by position"))
			.containsExactly("1approvedoffice", "3not-placedoffice2", "4approvedoffice");
	}

	@Test
	@DisplayName("名の同じ会議体が前に見た版を知っていて、まだ開いていない会議の資料は数えない")
	void knowsWhatTheBodySawBefore() {

		var seen = application.getBean(SeenBefore.class);
		var item = application.getBean(AgendaItems.class).of(meeting).get(0);
		assertThat(seen.of(item)).isEmpty();
		round.sql("insert into meeting_kind (round, id, name, agenda, decides, opinions, members, position) "
				+ "select round, 'strategy-first', name, agenda, false, false, members, 9 from meeting_kind "
				+ "where id = 'strategy-meeting'");
		round.sql("insert into meeting (id, round, kind, name, state) "
				+ "values ('dai10-2:strategy-first', 'dai10-2', 'strategy-first', '経営戦略会議（第1回）', 'called')");
		round.sql("insert into meeting_session (meeting, number) values ('dai10-2:strategy-first', 1)");
		round.sql("insert into meeting_paper (meeting, session, sheet, revision) "
				+ "values ('dai10-2:strategy-first', 1, 'dai10-2:001', 1)");
		assertThat(seen.of(item)).isEmpty();
		round.sql("update meeting_session set held_on = '2023-09-01' where meeting = 'dai10-2:strategy-first'");
		assertThat(seen.of(item)).contains(new SeenBefore.Paper("経営戦略会議（第1回）", 1));
		assertThat(seen.of(application.getBean(AgendaItems.class).of(meeting).get(1))).isEmpty();
	}

	@Test
	@DisplayName("SQLの数は議題の数によらない")
	void statementsDoNotGrow() throws Exception {

		page("?item=1-2");
		var few = Statements.during(() -> page("?item=1-2"));
		round
			.sql("insert into project_sheet (id, round, number, name, section, main_policy, proposed_kind, kind, counted, "
					+ "current_revision, created_at) select 'dai10-2:' || n, 'dai10-2', n, '事業', '0101', '01', '継続', "
					+ "'継続', false, 1, '2023-05-08T00:00:00Z' from generate_series(100, 160) n");
		round.sql("insert into meeting_item (meeting, session, position, sheet, title, section) " + "select '" + meeting
				+ "', 1, n, 'dai10-2:' || n, '事業' || n, '0101' from generate_series(100, 160) n");
		AtTheDesk.decide(application, meeting, round.actor("office"), new Decision("1-100", "approved", null, null),
				new Decision("1-101", "approved", null, null));

		assertThat(page("?item=1-2").select("table input[name=chosen]")).hasSize(62);
		assertThat(Statements.during(() -> page("?item=1-2"))).isEqualTo(few);
	}

	private Document page(String query) throws Exception {
		return read(web.perform(get("/meetings/" + meeting + "/desk" + query).with(user("office"))));
	}

	private static Document read(ResultActions answer) throws Exception {
		return Pages.read(answer.andExpect(status().isOk()));
	}

	/** What the page holds, with what is typed into it. */
	private ResultActions send(Document page, String form, Map<String, String> typed) throws Exception {
		var written = (FormElement) page.selectFirst(form);
		var call = post(written.attr("action")).with(user("office")).with(csrf());
		written.formData().forEach((field) -> {
			if (!typed.containsKey(field.key()) && !field.key().equals("_csrf")) {
				call.param(field.key(), field.value());
			}
		});
		typed.forEach(call::param);
		return web.perform(call);
	}

}
