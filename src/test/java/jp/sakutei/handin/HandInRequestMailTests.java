package jp.sakutei.handin;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.organization.Organization;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What sends work back is told at once, one mail a person and deed. */
@SakuteiTest
@DisplayName("提出のお願い")
class HandInRequestMailTests {

	private static final LocalDate DUE = AMeetingRound.DAY.plusDays(14);

	@Autowired
	HandInManagement handIns;

	@Autowired
	HandInRequestMail mail;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	AMeetingRound round;

	@BeforeEach
	void insert() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		round
			.sql("insert into post (person, role, section, valid_from) values ('park', 'staff', '0101', '2023-04-01')");
	}

	@Test
	@DisplayName("一度に求めた調書は、何件でも一人に一通で伝える")
	void tellsOnceForATransaction() {

		transaction.executeWithoutResult((status) -> {
			request("001", HandInReason.HEARING, "数値を直すこと");
			request("002", HandInReason.ASSESSMENT, null);
			request("003", HandInReason.MEETING, "事業費を見直すこと");
		});

		assertThat(mails("road")).singleElement()
			.satisfies((body) -> assertThat(body)
				.contains("・001 見本事業 001（ヒアリング、期限 10月24日（火））\n  数値を直すこと", "・002 見本事業 002（査定、期限 10月24日（火））",
						"https://plan.example.jp/tasks", "第2期実施計画")
				.doesNotContain("003"));
		assertThat(mails("park")).singleElement()
			.satisfies((body) -> assertThat(body).contains("001", "002", "003 見本事業 003（会議の条件"));
		assertThat(mails("head")).isEmpty();
	}

	@Test
	@DisplayName("別々に求めたものは別の通知になり、調査は調査依頼で伝える")
	void tellsEachDeed() {

		request("001", HandInReason.SURVEY, null);
		assertThat(mails("road")).isEmpty();

		request("002", HandInReason.OFFICE, "内容の確認");
		request("003", HandInReason.OPINION, null);
		assertThat(mails("road")).singleElement()
			.satisfies((body) -> assertThat(body).contains("002").doesNotContain("001"));
		assertThat(mails("park")).hasSize(2);
	}

	@Test
	@DisplayName("議題ごとの確定でも一通にまとまり、一部が失敗しても送れた分は伝える")
	void tellsOnceForABracket() {

		assertThatIllegalStateException().isThrownBy(() -> mail.asOneDeed("dai10-2", () -> {
			request("001", HandInReason.MEETING, null);
			request("002", HandInReason.MEETING, null);
			throw new IllegalStateException("one failed");
		}));

		assertThat(mails("road")).singleElement().satisfies((body) -> assertThat(body).contains("001", "002"));
		request("003", HandInReason.MEETING, null);
		assertThat(mails("park")).hasSize(2);
	}

	private void request(String number, HandInReason reason, String note) {
		handIns.request(new HandInRequest(new ProjectSheetId("dai10-2:" + number), reason, note, Dues.allOn(DUE), null))
			.orElseThrow();
	}

	private List<String> mails(String person) {
		return jdbc.sql("select body from outbox_mail where recipient = ? and kind = 'hand-in-request' order by id")
			.param(person)
			.query(String.class)
			.list();
	}

}
