package jp.sakutei.hearing.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.hearing.HearingAppointment;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingManagement;
import jp.sakutei.hearing.HearingOpening;
import jp.sakutei.mail.SentMails;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.organization.Organization;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("ヒアリングの予定は、カレンダーの中で書き換わる")
class HearingCalendarTests {

	private static final HearingId ROADS = HearingId.of("dai10-2", "0101");

	@Autowired
	ApplicationContext application;

	@Autowired
	HearingOpening opening;

	@Autowired
	HearingManagement management;

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
		opening.openAll(AMeetingRound.ROUND);
	}

	@Test
	@DisplayName("案内・変更・中止は同じ予定で、番号が上がり、送られたファイルから読み戻せる")
	void followsWhatIsTold() throws Exception {

		var office = round.actor("office");
		var day = AMeetingRound.DAY.plusDays(7);
		management.schedule(ROADS, new HearingAppointment(day, "10:00", "第1会議室", "課長"), office);
		management.move(ROADS, round.shown(ROADS), new HearingAppointment(day, "13:30", "第2会議室", "課長"), "都合", office);
		management.cancel(ROADS, round.shown(ROADS), "台風のため", office);

		var files = sentTo("road@example.jp");
		assertThat(files).extracting((file) -> file.getRequiredProperty("METHOD").getValue())
			.containsExactly("REQUEST", "REQUEST", "CANCEL");
		assertThat(files).extracting((file) -> value(file, "UID")).containsOnly("hearing-0101-dai10-2@sakutei");
		assertThat(files).extracting((file) -> value(file, "SEQUENCE")).containsExactly("1", "2", "3");
		assertThat(files).extracting((file) -> value(file, "DTSTART"))
			.containsExactly("20231017T010000Z", "20231017T043000Z", "20231017T043000Z");
		assertThat(files).extracting((file) -> value(file, "LOCATION")).containsExactly("第1会議室", "第2会議室", "第2会議室");
		assertThat(files).extracting((file) -> value(file, "ATTENDEE")).containsOnly("mailto:road@example.jp");
		assertThat(files).extracting((file) -> value(file, "DESCRIPTION")).containsOnly("見本・架空のデータ");
		assertThat(value(files.get(2), "STATUS")).isEqualTo("CANCELLED");
	}

	@Test
	@DisplayName("読めないアドレスの人には、予定を付けずに知らせる")
	void leavesOutWhoHasNoAddress() {

		round.sql("update person set email = 'だれか <x>, y' where code = 'road'");
		management.schedule(ROADS, new HearingAppointment(AMeetingRound.DAY, "10:00", "第1会議室", "課長"),
				round.actor("office"));
		assertThat(round.texts("select recipient from outbox_mail where calendar is null")).containsExactly("road");
		assertThat(round.texts("select recipient from outbox_mail where calendar is not null")).containsExactly("head");
	}

	/** In the order of the mails. */
	private List<Calendar> sentTo(String address) throws Exception {
		var files = new ArrayList<Calendar>();
		try (var sent = new SentMails(application)) {
			for (var mail : sent.all()) {
				if (mail.getRecipients(Message.RecipientType.TO)[0].toString().contains(address)) {
					files.add(file(mail));
				}
			}
		}
		return files;
	}

	private static Calendar file(MimeMessage mail) throws Exception {
		var parts = (Multipart) mail.getContent();
		var part = parts.getBodyPart(1);
		assertThat(part.getContentType()).startsWith("text/calendar").contains("method=");
		assertThat(part.getFileName()).endsWith(".ics");
		try (InputStream content = part.getInputStream()) {
			return new CalendarBuilder().build(content);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String value(Calendar file, String property) {
		return file.getComponents("VEVENT").get(0).getRequiredProperty(property).getValue();
	}

}
