package jp.sakutei;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is larger is no longer read from end to end. */
@DisplayName("大きさの約束")
class SizeTests {

	private static final int MOST_LINES = 250;

	private static final int MOST_CLASSES = 45;

	private static final int MOST_COMPONENTS = 12;

	@Test
	@DisplayName("どのファイルも250行まで")
	void filesStaySmall() throws IOException {
		for (var file : sources("src")) {
			assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
		}
	}

	@Test
	@DisplayName("どのパッケージも45ファイルまで")
	void packagesStaySmall() throws IOException {
		var files = new TreeMap<Path, Integer>();
		sources("src/main").forEach((file) -> files.merge(file.getParent(), 1, Integer::sum));
		assertThat(files).isNotEmpty()
			.allSatisfy((folder, count) -> assertThat(count).isLessThanOrEqualTo(MOST_CLASSES));
	}

	@Test
	@DisplayName("どのレコードも12項目まで：それより多いものは、意味のあるまとまりに分ける")
	void recordsNameWhatTheyHold() {
		assertThat(ProductClasses.ALL).filteredOn(JavaClass::isRecord)
			.hasSizeGreaterThan(100)
			.allSatisfy((type) -> assertThat(type.reflect().getRecordComponents()).as(type.getName())
				.hasSizeLessThanOrEqualTo(MOST_COMPONENTS));
	}

	private static List<Path> sources(String folder) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
	}

}
