package jp.sakutei.attachment;

import java.time.LocalDate;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.handin.SmallTown;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SakuteiTest
@DisplayName("同じ名前の添付資料")
class AttachmentsOfOneNameTests {

	private static final byte[] PDF = "%PDF-1.7 見本".getBytes(UTF_8);

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc mvc;

	@Autowired
	AttachmentManagement attachments;

	@Autowired
	ProjectSheetManagement sheets;

	@Autowired
	BusinessClock clock;

	@Test
	@DisplayName("添付した日時で区別できる")
	void areToldApartByTheirDay() throws Exception {

		var town = new SmallTown(application);
		town.aRequestedSheet();
		for (var at : new LocalDate[] { LocalDate.of(2023, 5, 8), LocalDate.of(2023, 5, 9) }) {
			clock.freezeAt(at.atTime(14, 30));
			attachments.add(new ProjectSheetId("town:N01"), new Option("", "事業調書の全体"), "根拠.pdf", PDF,
					town.actor("staff"));
		}

		var page = Pages.read(mvc.perform(get("/sheets/town:N01/attachments").with(user("staff"))));
		assertThat(page.select("tbody tr").eachText()).satisfiesExactly(
				(first) -> assertThat(first).contains("根拠.pdf", "令和5年5月8日（月）14時30分"),
				(second) -> assertThat(second).contains("根拠.pdf", "令和5年5月9日（火）14時30分"));
		assertThat(page.select("tbody button").eachAttr("aria-label")).doesNotHaveDuplicates();
	}

}
