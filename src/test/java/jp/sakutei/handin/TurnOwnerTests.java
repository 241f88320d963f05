package jp.sakutei.handin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("だれの番かを書くところ")
class TurnOwnerTests {

	private static final Pattern TURN = Pattern
		.compile("update hand_in set[^;\"]*\\b(waiting_for|closed_at) =|insert into hand_in \\([^)]*\\bwaiting_for\\b");

	@Test
	@DisplayName("提出がだれの番かを書くのは、エンジンの出来事を聞くところだけ")
	void onlyTheEnginesEventsMoveAHandIn() throws IOException {
		try (var files = Files.walk(Path.of("src/main/java"))) {
			assertThat(files.filter((file) -> file.toString().endsWith(".java")).filter(TurnOwnerTests::writes))
				.extracting((file) -> file.getFileName().toString())
				.containsExactly("HandInRows.java");
		}
	}

	@Test
	@DisplayName("だれの番かを書く文を、この試験は見つけられる")
	void findsSuchAStatement() {
		assertThat(TURN.matcher("update hand_in set state = ?, waiting_for = ? where id = ?").find()).isTrue();
		assertThat(TURN.matcher("update hand_in set late = true where id = ?").find()).isFalse();
	}

	private static boolean writes(Path file) {
		try {
			return TURN.matcher(Files.readString(file)).find();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
