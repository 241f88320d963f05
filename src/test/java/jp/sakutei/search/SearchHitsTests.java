package jp.sakutei.search;

import java.util.TreeSet;

import jp.sakutei.SakuteiTest;
import jp.sakutei.Visits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SakuteiTest
@DisplayName("検索で見つかったもの")
class SearchHitsTests extends SearchedTown {

	@Autowired
	MockMvc pages;

	@Test
	@DisplayName("同じ番号の指摘・回答・確認は、別のものとして残る")
	void keepsWhatSharesANumber() {

		town.sql("""
				insert into gate_decision (id, hand_in, gate, approved, remarks, revision, decided_by, decided_at)
				overriding system value
				select 4711, hand_in, gate, approved, '植栽を見直すこと', revision, decided_by, decided_at from gate_decision
				""");
		town.sql(
				"""
						insert into matter (id, round, number, kind, origin, origin_name, sheet, revision, field, label, subject, content, required, state, raised_by, raised_at)
						overriding system value
						select '4711', round, 4711, kind, origin, origin_name, sheet, revision, field, label, subject, '植栽の単価を教えてください', required, 'open', raised_by, raised_at
						from matter where field is not null
						""");

		var found = search.find("植栽", null, 1, town.actor("staff"));

		assertThat(found.count(Kind.ASKED)).isEqualTo(2);
		assertThat(found.findings()).extracting(Finding::place).hasSize(2).doesNotHaveDuplicates();
	}

	@Test
	@DisplayName("一つの調書は、事業名と内容の両方で見つかっても一つ")
	void countsASheetOnce() {
		assertThat(search.find("見本事業", Kind.SHEETS, 1, town.actor("staff")).chosen()).isEqualTo(1);
	}

	@Test
	@DisplayName("どの問いで見つかったものも、探した人が開ける")
	void leadsToWhatThePersonMayOpen() throws Exception {

		var closed = new TreeSet<String>();
		var opened = new TreeSet<String>();
		for (var line : questions()) {
			var person = line.split("\\|")[0].strip();
			for (var finding : search.find(line.split("\\|")[1].strip(), null, 1, town.actor(person)).findings()) {
				var visit = person + " " + finding.path();
				if (opened.add(visit) && status(finding.path(), person) > 302) {
					closed.add(visit + " " + status(finding.path(), person));
				}
			}
		}
		assertThat(opened).hasSizeGreaterThan(5);
		assertThat(closed).isEmpty();
	}

	@Test
	@DisplayName("課が見つかれば、その課の事業調書の一覧へ導く")
	void leadsToTheSheetsOfASection() throws Exception {

		var page = new Visits(application).read("/search?q=道路整備課", "staff");

		var link = page.select(".hits a[href^=/sheets]").attr("href");
		assertThat(link).isEqualTo("/sheets?section=0101");
		var target = pages.perform(get(link).with(user("staff"))).andReturn().getResponse().getRedirectedUrl();
		assertThat(new Visits(application).read(target, "staff").select("option[value=0101]").hasAttr("selected"))
			.isTrue();
	}

	@Test
	@DisplayName("500か所より多ければ、数え切った数のようには言わない")
	void doesNotTellItsLimitAsACount() throws Exception {

		meetings(Findings.MOST);
		assertThat(headline()).isEqualTo("「温水」は500か所にあります");

		meetings(1);
		assertThat(headline()).isEqualTo("「温水」は500か所より多くあります");
		assertThat(new Visits(application).read("/search?q=温水", "staff").select(".facets .count").eachText())
			.containsExactly("500件超", "500件超");
	}

	private String headline() throws Exception {
		return new Visits(application).read("/search?q=温水", "staff").select("h1").text();
	}

	private void meetings(int count) {
		jdbc.sql("""
				insert into meeting (id, round, kind, name, state)
				select 'town:m' || :count || '-' || n, 'town', 'm', '温水の検討', 'closed' from generate_series(1, :count) n
				""").param("count", count).update();
	}

	private int status(String path, String person) throws Exception {
		return pages.perform(get(path).with(user(person))).andReturn().getResponse().getStatus();
	}

}
