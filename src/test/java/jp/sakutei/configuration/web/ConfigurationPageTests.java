package jp.sakutei.configuration.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

import jp.sakutei.configuration.file.ConfigurationReader;
import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.organization.Organization;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.taking.RoundManagement;
import jp.sakutei.round.Rounds;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The files are those of the delivered sample, the round was created from others. */
@SakuteiTest
@DisplayName("設定の画面")
class ConfigurationPageTests {

	@Autowired
	MockMvc web;

	@Autowired
	RoundManagement management;

	@Autowired
	Rounds rounds;

	@Autowired
	Organization organization;

	private RequestPostProcessor office;

	@Test
	@DisplayName("変わった設定ファイルの違いを示し、見せたとおりに取り込む")
	void showsAndTakes() throws Exception {

		createFrom("sections.csv", "見本秘書課", "見本旧秘書課");
		var page = show();
		assertThat(page.select("#changes ~ form tbody tr").eachText())
			.containsExactly("sections.csv 0101 › 名称 見本旧秘書課 見本秘書課");

		var fingerprint = page.select("[name=fingerprint]").val();
		web.perform(post("/rounds/dai10-2/configuration/take").with(office).with(csrf()).param("fingerprint", "x"))
			.andExpect(redirectedUrl("/rounds/dai10-2/configuration"));
		assertThat(organization.section("0101").name()).isEqualTo("見本旧秘書課");
		web.perform(
				post("/rounds/dai10-2/configuration/take").with(office).with(csrf()).param("fingerprint", fingerprint))
			.andExpect(redirectedUrl("/rounds/dai10-2/configuration"));
		assertThat(organization.section("0101").name()).isEqualTo("見本秘書課");
		assertThat(show().text()).contains("設定ファイルは、取り込んだときと同じです。");
	}

	@Test
	@DisplayName("誤りのある確認事項があるうちは開けず、なくなれば開ける")
	void opensWithoutErrors() throws Exception {

		createFrom("schedule.yaml", "day: 2023-10-12", "day: 2023-10-09");
		assertThat(show().select("#findings ~ .table-box tbody tr").text()).contains("エラー", "閉庁日です");
		web.perform(post("/rounds/dai10-2/configuration/open").with(office).with(csrf()));
		assertThat(rounds.isOpen(rounds.atWork().get(0).id())).isFalse();

		var fingerprint = show().select("[name=fingerprint]").val();
		web.perform(
				post("/rounds/dai10-2/configuration/take").with(office).with(csrf()).param("fingerprint", fingerprint));
		web.perform(post("/rounds/dai10-2/configuration/open").with(office).with(csrf()));
		assertThat(rounds.isOpen(rounds.atWork().get(0).id())).isTrue();
	}

	@Test
	@DisplayName("今の状態を、読み込めるファイルとして書き出す")
	void writesFiles(@TempDir Path directory) throws Exception {

		createFrom("sections.csv", "見本秘書課", "見本旧秘書課");
		var bytes = web.perform(get("/rounds/dai10-2/configuration/files.zip").with(office))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				var file = directory.resolve(entry.getName());
				Files.createDirectories(file.getParent());
				Files.write(file, zip.readAllBytes());
			}
		}
		assertThat(directory.resolve("rules/sheet-checks.dmn")).exists();
		var reading = ConfigurationReader.read(RoundFiles.of(directory));
		assertThat(reading.faults()).isEmpty();
		assertThat(reading.configuration().organization().sections().get(0).name()).isEqualTo("見本旧秘書課");
	}

	@Test
	@DisplayName("担当者は設定を見ることも変えることもできない")
	void refusesOthers() throws Exception {

		createFrom("sections.csv", "見本秘書課", "見本旧秘書課");
		var staff = user("S0002");
		web.perform(get("/rounds/dai10-2/configuration").with(staff)).andExpect(status().isForbidden());
		web.perform(get("/rounds/dai10-2/configuration/files.zip").with(staff)).andExpect(status().isForbidden());
		web.perform(post("/rounds/dai10-2/configuration/take").with(staff).with(csrf()).param("fingerprint", "x"))
			.andExpect(status().isForbidden());
	}

	private void createFrom(String file, String text, String replacement) {

		var contents = new TreeMap<>(RoundFiles.delivered().contents());
		var changed = new String(contents.get(file), StandardCharsets.UTF_8).replace(text, replacement);
		contents.put(file, changed.getBytes(StandardCharsets.UTF_8));
		var files = new RoundFiles(contents);
		var configuration = ConfigurationReader.read(files).configuration();
		management.create(configuration, files);
		office = user(configuration.organization()
			.posts()
			.stream()
			.filter((post) -> post.authority().group().equals("planning-office"))
			.findFirst()
			.orElseThrow()
			.person()
			.value());
	}

	private Document show() throws Exception {
		return Pages.read(web.perform(get("/rounds/dai10-2/configuration").with(office)).andExpect(status().isOk()));
	}

}
