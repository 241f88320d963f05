package jp.sakutei.worklist;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;

import jp.sakutei.SakuteiTest;
import jp.sakutei.Statements;
import jp.sakutei.common.BusinessClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("処理待ち一覧")
class TaskListTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BusinessClock clock;

	@BeforeEach
	void twoSections() {
		clock.freezeAt(LocalDate.of(2023, 6, 20).atTime(LocalTime.of(10, 5)));
		jdbc.sql("""
				insert into department (code, name, position) values ('01', '道路部', 1);
				insert into section (code, department, name, position) values ('0101', '01', '道路整備課', 1),
				  ('0102', '01', '河川下水道みどり環境総合政策推進担当課', 2);
				insert into person (code, name) values ('S0001', '見本 花子'), ('S0002', '見本 太郎');
				insert into post (person, role, section, valid_from) values ('S0001', 'staff', '0101', '2023-04-01'),
				  ('S0002', 'staff', '0102', '2023-04-01'), ('S0001', 'section-head', '0102', '2023-04-01');
				""").update();
	}

	@Test
	@DisplayName("何もないときはそう言う")
	void saysThatNothingWaits() throws Exception {
		assertThat(list("S0001", "/tasks", "tasks-empty").select(".empty").text()).isEqualTo("いま処理待ちはありません。");
		assertThat(list("S0001", "/tasks?text=橋", null).select(".empty").text()).isEqualTo("この条件に合う処理待ちはありません。");
	}

	@Test
	@DisplayName("種類と課ごとに件数があり、その条件の一覧へ進める。一つの課の一種類だけなら出ない")
	void countsByKindAndSection() throws Exception {

		item("a", "事業調書を作成する", "041 見本事業", "0101", "staff:0101", "2023-06-30");
		assertThat(list("S0001", "/tasks", null).select(".task-groups")).isEmpty();
		item("b", "事業調書を作成する", "042 見本事業", "0102", "staff:0101", "2023-06-16");
		item("c", "事業調書を作成する", "043 見本事業", "0102", "staff:0101", null);
		item("d", "課長が確認する", "044 見本事業", "0102", "section-head:0102", "2023-06-20");

		var groups = list("S0001", "/tasks", null).select(".task-groups");

		assertThat(groups.select("li > span").eachText()).containsExactlyInAnyOrder("事業調書を作成する　3件", "課長が確認する　1件");
		assertThat(groups.select("details a").eachText()).containsExactly("道路整備課 1件", "河川下水道みどり環境総合政策推進担当課 2件");
		var narrowed = list("S0001", groups.select("details a").get(1).attr("href"), null);
		assertThat(narrowed.select("tbody tr td:eq(2)").eachText()).containsExactly("042 見本事業", "043 見本事業");
		assertThat(narrowed.select(".task-groups")).isEmpty();
	}

	@Test
	@DisplayName("自分の職の処理だけが、期限の過ぎたものから並ぶ")
	void showsMyPostsMostUrgentFirst() throws Exception {

		item("a", "事業調書を作成する", "041 見本事業", "0101", "staff:0101", "2023-06-30");
		item("b", "事業調書を作成する", "042 見本事業", "0101", "staff:0101", "2023-06-16");
		item("c", "事業調書を作成する", "043 見本事業", "0101", "staff:0101", null);
		item("d", "課長が確認する", "044 見本事業", "0102", "section-head:0102", "2023-06-20");
		item("e", "事業調書を作成する", "045 見本事業", "0102", "staff:0102", "2023-06-01");

		var page = list("S0001", "/tasks", "tasks");

		assertThat(page.select("tbody tr td:eq(2)").eachText()).containsExactly("042 見本事業", "044 見本事業", "041 見本事業",
				"043 見本事業");
		assertThat(page.select("tbody tr td:eq(0)").eachText()).containsExactly("6月16日（金） 2開庁日超過", "6月20日（火） 今日まで",
				"6月30日（金） 残り8開庁日", "期限なし");
		assertThat(page.select("main").text()).contains("4件（期限切れ 1件）");
		assertThat(page.select("#section option").eachText()).containsExactly("すべて", "道路整備課", "河川下水道みどり環境総合政策推進担当課");
	}

	@Test
	@DisplayName("種類、課、言葉、引受で絞り込める")
	void narrows() throws Exception {

		item("a", "事業調書を作成する", "041 道路ABC事業", "0101", "staff:0101", null);
		item("b", "課長が確認する", "042 河川事業", "0102", "section-head:0102", null);
		mvc.perform(post("/tasks/a/claim").with(user("S0001")).with(csrf())).andExpect(redirectedUrl("/tasks/a"));

		assertThat(subjects("/tasks?section=0102")).containsExactly("042 河川事業");
		assertThat(subjects("/tasks?kind=kind-事業調書を作成する")).containsExactly("041 道路ABC事業");
		assertThat(subjects("/tasks?text=abc")).containsExactly("041 道路ABC事業");
		assertThat(subjects("/tasks?text=100%25_")).isEmpty();
		assertThat(subjects("/tasks?mine=true")).containsExactly("041 道路ABC事業");
		mvc.perform(get(URI.create("/tasks?text=%00")).with(user("S0001"))).andExpect(status().isBadRequest());
		mvc.perform(get("/tasks?page=99999999999").with(user("S0001"))).andExpect(status().isBadRequest());
	}

	@Test
	@DisplayName("件数が増えても、ページに分かれ、SQLの数は変わらない")
	void costsTheSameAtAnySize() throws Exception {

		item("a", "事業調書を作成する", "041 見本事業", "0101", "staff:0101", "2023-06-30");
		list("S0001", "/tasks", null);
		var few = Statements.during(() -> list("S0001", "/tasks", null));
		jdbc.sql(
				"""
						insert into work_item (task_id, process_key, definition, name, form, business_key, round, subject, section,
						  authority, due, since)
						select 't' || n, 'hand-in', 'kind', '事業調書を作成する', 'every-kind', 'k', 'r',
						  n || ' 𠮷野川沿いの見本的な道路及び橋りょう等の長寿命化を計画的に推進するための総合的な事業（令和の大改修を含む。）', '0102',
						  'section-head:0102', date '2023-06-01' + n % 60, '2023-05-08T00:00:00Z' from generate_series(1, 530) n
						""")
			.update();

		assertThat(Statements.during(() -> list("S0001", "/tasks", null))).isEqualTo(few).isLessThan(10);
		var page = list("S0001", "/tasks?page=2", "tasks-many");

		assertThat(page.select("tbody tr")).hasSize(50);
		assertThat(page.select(".pagination").text()).isEqualTo("前のページ 2／11ページ 次のページ");
		assertThat(list("S0001", "/tasks?page=99", null).select("tbody tr")).hasSize(31);
	}

	private java.util.List<String> subjects(String address) throws Exception {
		return list("S0001", address, null).select("tbody tr td:eq(2)").eachText();
	}

	private Document list(String person, String address, String name) throws Exception {
		var html = mvc.perform(get(java.net.URI.create(address.replace("を", "%E3%82%92"))).with(user(person)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		if (name != null) {
			Files.createDirectories(Path.of("target/pages"));
			Files.writeString(Path.of("target/pages/" + name + ".html"),
					html.replace("\"/css/", "\"../classes/static/css/"));
		}
		return Jsoup.parse(html);
	}

	private void item(String id, String name, String subject, String section, String authority, String due) {
		jdbc.sql(
				"""
						insert into work_item (task_id, process_key, definition, name, form, business_key, round, subject, section,
						  authority, due, since)
						values (?, 'hand-in', ?, ?, 'every-kind', 'dai10-2:042:1', 'dai10-2', ?, ?, ?, cast(? as date),
						  '2023-05-08T00:00:00Z')
						""")
			.params(id, "kind-" + name, name, subject, section, authority, due)
			.update();
	}

}
