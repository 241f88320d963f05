package jp.sakutei.handin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@SakuteiTest
@DisplayName("依頼の取消し")
class CallingOffTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	HandInManagement handIns;

	@Autowired
	HandIns all;

	@Autowired
	CallingOff callingOff;

	@Autowired
	TakingBack takingBack;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	BusinessClock clock;

	SmallTown town;

	HandInId handIn;

	ProjectSheetId sheet;

	@BeforeEach
	void aRequest() {
		town = new SmallTown(application);
		handIn = town.aRequestedSheet();
		sheet = all.get(handIn).sheet();
	}

	@Test
	@DisplayName("取り消した依頼は、取り下げた事業の提出とは別の状態になり、事業は続く")
	void isNoWithdrawal() {
		assertThat(callingOff.callOff(handIn, false, "記録の誤り", town.actor("office"))).isTrue();
		assertThat(all.get(handIn).state().label()).isEqualTo("取消し");
		assertThat(all.openOf(sheet)).isEmpty();
		assertThat(callingOff.callOff(handIn, true, "もう一度", town.actor("office"))).isFalse();
	}

	@Test
	@DisplayName("一覧は、取り消した依頼の前の状態を示す")
	void leavesTheSheetWhereItWas() throws Exception {

		callingOff.callOff(handIn, false, "記録の誤り", town.actor("office"));
		assertThat(states()).containsExactly("未依頼");

		var second = handIns.request(requestOf(HandInReason.SURVEY)).orElseThrow();
		new Passage(application, town).toItsEnd(second);
		var again = handIns.request(requestOf(HandInReason.MEETING)).orElseThrow();
		callingOff.callOff(again, false, "記録の誤り", town.actor("office"));

		assertThat(states()).containsExactly("点検済");
		assertThat(list().select("select[name=state] option").eachText()).contains("取下げ").doesNotContain("取消し");
	}

	@Test
	@DisplayName("取下げを取り消しても、先に取り消した依頼は改めて出さない")
	void isNotAskedForAgain() {

		callingOff.callOff(handIn, false, "記録の誤り", town.actor("office"));
		projects.withdraw(sheet, town.actor("head"), "取りやめ");

		assertThat(takingBack.takeBack(sheet, null, "誤り", town.actor("office"))).isEmpty();
		assertThat(all.openOf(sheet)).isEmpty();
	}

	private HandInRequest requestOf(HandInReason reason) {
		return new HandInRequest(sheet, reason, null, HandInRequest.Dues.allOn(clock.today().plusDays(7)), null);
	}

	private List<String> states() throws Exception {
		return list().select("td .badge").eachText();
	}

	private Document list() throws Exception {
		return Jsoup.parse(pages.perform(get("/rounds/town/sheets").with(user("office")))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

}
