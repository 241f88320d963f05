package jp.sakutei.document;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.journal.Journal;
import jp.sakutei.journal.RecordedEntry;
import jp.sakutei.common.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("Excelの取り込み")
class WorkbookBackTests {

	private static final Map<String, String> FILLED = Map.of("purpose", "Excelで書いた目的", "kind", "継続",
			"amounts.R6.general", "1,200", "placement", "政策的");

	@Autowired
	ApplicationContext application;

	@Autowired
	WorkbookReturns returns;

	@Autowired
	Journal journal;

	@Autowired
	MockMvc mvc;

	private DocumentDesk desk;

	@BeforeEach
	void aYearBegins() {
		desk = new DocumentDesk(application);
	}

	@Test
	@DisplayName("書いた内容は下書きになり、提出はしない。足りない項目は知らせる")
	void becomesTheDraft() {

		var workbook = desk.workbook().write(0, FILLED);
		workbook.cell(0, "amounts.R7.general").setCellValue(1300);
		var result = desk.result(desk.giveBack(workbook));

		assertThat(result.sheets().get(0).state()).isEqualTo(ReturnState.TAKEN);
		assertThat(result.sheets().get(0).detail().missing()).isNotEmpty();
		assertThat(result.sheets().subList(1, desk.sheets())).extracting(ReturnedSheet::state)
			.containsOnly(ReturnState.UNCHANGED);
		assertThat(desk.draft().text("purpose")).isEqualTo("Excelで書いた目的");
		assertThat(desk.draft().text("amounts.R7.general")).isEqualTo("1300");
		assertThat(desk.task()).isNotEmpty();
		assertThat(journal.of(workbook.mark(0).sheet())).extracting(RecordedEntry::action).contains("Excelを取り込んだ");
	}

	@Test
	@DisplayName("同じファイルを二度送っても何も変わらない。行を足したファイルでも")
	void changesNothingTheSecondTime() {

		var workbook = desk.workbook().write(0, FILLED).write(0, Map.of("indicators[1].name", "二つ目の指標"));
		desk.giveBack(workbook);
		var version = desk.version();
		var before = desk.draft();
		var again = desk.result(desk.giveBack(workbook));

		assertThat(again.sheets()).extracting(ReturnedSheet::state).containsOnly(ReturnState.UNCHANGED);
		assertThat(desk.version()).isEqualTo(version);
		assertThat(desk.draft()).isEqualTo(before);
		assertThat(desk.draft().rows("indicators")).isEqualTo(2);
	}

	@Test
	@DisplayName("何も書かずに返しても何も変わらない")
	void changesNothingWhereNothingWasWritten() {
		desk.type("amounts.R6.general", "１，２００", "purpose", " 行末の空白 \r\nと改行", "themes", "存在しない");
		var version = desk.version();
		assertThat(desk.result(desk.giveBack(desk.workbook())).sheets().get(0).state()).isNotEqualTo(ReturnState.TAKEN);
		assertThat(desk.version()).isEqualTo(version);
	}

	@Test
	@DisplayName("直す欄は番地と理由をすべて挙げ、そのシートは何も取り込まない。ほかのシートは取り込む")
	void namesEveryWrongCell() {

		var workbook = desk.workbook().write(0, FILLED).write(1, FILLED);
		workbook.write(0, Map.of("amounts.R6.national", "百円", "kind", "そのほか", "name", "長".repeat(101)));
		workbook.cell(0, "amounts.R8.general").setCellFormula("1+1");
		var result = desk.result(desk.giveBack(workbook));

		var sheet = result.sheets().get(0);
		assertThat(sheet.state()).isEqualTo(ReturnState.WRONG);
		assertThat(sheet.detail().wrong()).extracting(WrongCell::address)
			.contains(address(workbook, "amounts.R6.national"), address(workbook, "kind"), address(workbook, "name"),
					address(workbook, "amounts.R8.general"));
		assertThat(sheet.detail().wrong()).extracting(WrongCell::reason).anyMatch((reason) -> reason.contains("数式"));
		assertThat(desk.version()).isZero();
		assertThat(result.sheets().get(1).state()).isEqualTo(ReturnState.TAKEN);
	}

	@Test
	@DisplayName("下書きも書き換えられていたら、項目ごとに選ぶまで何も取り込まない")
	void asksWhereBothChanged() {

		desk.type("purpose", "元の目的", "contact", "1111");
		var workbook = desk.workbook().write(0, Map.of("purpose", "Excelの目的", "goalContribution", "Excelだけの変更"));
		desk.type("purpose", "画面の目的", "contact", "2222");
		var given = desk.giveBack(workbook);
		var sheet = desk.result(given).sheets().get(0);

		assertThat(sheet.state()).isEqualTo(ReturnState.ASKED);
		assertThat(desk.draft().text("goalContribution")).isNotEqualTo("Excelだけの変更");
		var questions = returns.questions(sheet, desk.staff());
		assertThat(questions).singleElement().satisfies((question) -> {
			assertThat(question.draft()).isEqualTo("画面の目的");
			assertThat(question.own()).isEqualTo("Excelの目的");
		});

		assertThat(returns.choose(given.id(), 0, Map.of(), desk.staff())).isPresent();
		var own = new HashMap<String, Boolean>();
		questions.forEach((question) -> own.put(question.field(), true));
		assertThat(returns.choose(given.id(), 0, own, desk.staff())).isEmpty();
		assertThat(desk.draft().text("purpose")).isEqualTo("Excelの目的");
		assertThat(desk.draft().text("contact")).isEqualTo("2222");
		assertThat(desk.draft().text("goalContribution")).isEqualTo("Excelだけの変更");
	}

	@Test
	@DisplayName("変更なしの確認も、Excelでできる")
	void takesConfirmations() {

		var workbook = desk.workbook();
		var confirmations = workbook.keys(0).stream().filter((key) -> key.startsWith("confirmed.")).toList();
		assertThat(confirmations).isNotEmpty();
		workbook.write(0, Map.of(confirmations.get(0), "○"));
		var sheet = desk.result(desk.giveBack(workbook)).sheets().get(0);
		assertThat(sheet.state()).isEqualTo(ReturnState.TAKEN);
		assertThat(sheet.detail().changes()).extracting(PaperTexts.Change::label)
			.singleElement()
			.asString()
			.endsWith("変更なしの確認");
		assertThat(desk.draft().text(confirmations.get(0).replace("=true", ""))).isEqualTo("true");
	}

	@Test
	@DisplayName("空にした行は下書きからもなくなり、選択を消せば消える")
	void takesAwayWhatWasEmptied() {

		desk.giveBack(desk.workbook()
			.write(0, Map.of("indicators[0].name", "一つ目", "indicators[1].name", "二つ目", "themes=1", "○", "alsoUnder+",
					"01")));
		assertThat(desk.draft().rows("indicators")).isEqualTo(2);
		assertThat(desk.draft().all("themes")).contains("1");
		assertThat(desk.draft().all("alsoUnder")).hasSize(1);

		var workbook = desk.workbook();
		workbook.keys(0)
			.stream()
			.filter((key) -> key.startsWith("indicators[0]."))
			.forEach((key) -> workbook.cell(0, key).setBlank());
		workbook.cell(0, "themes=1").setBlank();
		workbook.cell(0, "alsoUnder+").setBlank();
		assertThat(desk.result(desk.giveBack(workbook)).sheets().get(0).state()).isEqualTo(ReturnState.TAKEN);
		assertThat(desk.draft().rows("indicators")).isEqualTo(1);
		assertThat(desk.draft().text("indicators[0].name")).isEqualTo("二つ目");
		assertThat(desk.draft().all("themes")).isEmpty();
		assertThat(desk.draft().all("alsoUnder")).isEmpty();
	}

	@Test
	@DisplayName("古い版、ほかの課、変わった様式、閲覧用、2枚ある、行を消した：どれも取り込まず、理由を言う")
	void refusesWithAClearWord() {

		var mark = desk.workbook().mark(0);
		assertThat(reason(new WorkbookMark(mark.sheet(), mark.sheet() + ":9", mark.base(), mark.form())))
			.contains("前の提出");
		assertThat(reason(new WorkbookMark("dai:999", mark.handIn(), mark.base(), mark.form()))).contains("ほかの課");
		assertThat(reason(new WorkbookMark(mark.sheet(), mark.handIn(), mark.base(), "x"))).contains("様式が変わりました");
		assertThat(reason(new WorkbookMark(mark.sheet(), mark.handIn(), "x", mark.form()))).contains("記録");
		assertThat(reason(new WorkbookMark(mark.sheet(), "", "", mark.form()))).contains("閲覧用");

		var twice = desk.workbook();
		twice.poi().cloneSheet(0);
		assertThat(desk.result(desk.giveBack(twice)).sheets().get(0).detail().reason()).contains("2枚以上");

		var shorter = desk.workbook();
		shorter.worksheet(0).removeRow(shorter.worksheet(0).getRow(shorter.cell(0, "purpose").getRowIndex()));
		assertThat(desk.result(desk.giveBack(shorter)).sheets().get(0).detail().reason()).contains("欄が見つからない");

		var foreign = application.getBean(WorkbookReturns.class)
			.take(desk.workbook().write(0, FILLED).file(), "x", desk.actor("staff", desk.otherSection()));
		assertThatThrownBy(() -> desk.result(foreign)).isInstanceOf(NotFound.class);
		assertThat(desk.version()).isZero();
	}

	@Test
	@DisplayName("結果の画面は、シートごとの結果、直す欄の番地、選ぶ項目を示す")
	void showsTheResult() throws Exception {

		desk.type("purpose", "元の目的");
		var workbook = desk.workbook().write(0, Map.of("purpose", "Excelの目的")).write(1, Map.of("kind", "そのほか"));
		desk.type("purpose", "画面の目的");
		var content = new MockMultipartFile("workbook", "見本.xlsx", "", workbook.bytes());
		var person = user(desk.staff().person().value());
		var sent = mvc.perform(multipart("/documents/returns").file(content).with(csrf()).with(person))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		var page = Pages.read(mvc.perform(get(sent).with(person)));
		assertThat(page.select("table").first().text()).contains("選んでください", "直す欄が1箇所", "下書きと同じ");
		assertThat(page.text()).contains(workbook.cell(1, "kind").getAddress().formatAsString(), "画面の目的", "Excelの目的");

		mvc.perform(post(sent + "/sheets/0").param("take.purpose", "file").with(csrf()).with(person));
		assertThat(desk.draft().text("purpose")).isEqualTo("Excelの目的");
		assertThat(Pages.read(mvc.perform(get(sent).with(person))).select("form[action$=/sheets/0]")).isEmpty();
		mvc.perform(get(sent).with(user(desk.actor("staff", desk.otherSection()).person().value())))
			.andExpect(status().isNotFound());
	}

	private String reason(WorkbookMark mark) {
		var workbook = desk.workbook();
		workbook.mark(0, mark);
		var sheet = desk.result(desk.giveBack(workbook)).sheets().get(0);
		assertThat(sheet.state()).isEqualTo(ReturnState.REFUSED);
		return sheet.detail().reason();
	}

	private static String address(WrittenWorkbook workbook, String key) {
		return workbook.cell(0, key).getAddress().formatAsString();
	}

}
