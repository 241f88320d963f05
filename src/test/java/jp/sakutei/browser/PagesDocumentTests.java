package jp.sakutei.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PagesDocumentTests {

	private static final Path PICTURES = Path.of("src/docs/pages");

	private static final long MOST_BYTES = 150_000;

	@Test
	@DisplayName("主な画面の一覧は、テンプレートの最初の注釈にある問いのとおりで、画像がそろっていて軽い")
	void listsQuestionsAndPictures() throws IOException {

		assertThat(Path.of("src/docs/pages.md")).content().isEqualTo(PagesDocument.text());
		for (var name : Pictures.kept()) {
			assertThat(Files.size(PICTURES.resolve(name + ".png"))).as(name).isBetween(1_000L, MOST_BYTES);
		}
		try (var files = Files.list(PICTURES)) {
			assertThat(files.map((file) -> file.getFileName().toString().replace(".png", ""))).as("none too many")
				.containsExactlyInAnyOrderElementsOf(Pictures.kept());
		}
	}

}
