package jp.sakutei;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was delivered once stands in databases that nobody here can reach. */
@DisplayName("表を作るファイルは変えない")
class MigrationFreezeTests {

	private static final Path FILES = Path.of("src/main/resources/db");

	private static final Path LIST = Path.of("src/test/resources/migrations.txt");

	private static final Pattern OWN = Pattern.compile("app/V(\\d+)__[a-z_]+[.]sql");

	/** Ours that made the tables of the first version; all others came later. */
	private static final int OF_THE_FIRST_VERSION = 22;

	@Test
	@DisplayName("一度加えたファイルは、一字も変わらず、なくならない")
	void neverChanges() throws IOException {
		for (var line : list()) {
			var file = FILES.resolve(line.name());
			assertThat(file).exists();
			assertThat(line.hash())
				.as("%s stands in databases and never changes again: take your change back and write it as a new file, V100 or later (src/docs/recipes.md, Add a migration)",
						line.name())
				.isEqualTo(hash(file));
		}
	}

	@Test
	@DisplayName("新しいファイルは、一覧の終わりに一行加える")
	void isListed() throws IOException {
		var missing = new TreeSet<String>();
		for (var name : names()) {
			if (list().stream().map(Line::name).noneMatch(name::equals)) {
				missing.add(hash(FILES.resolve(name)) + "  " + name);
			}
		}
		assertThat(missing).as("add as the last line of %s once the file is as it will be delivered", LIST).isEmpty();
	}

	@Test
	@DisplayName("新しいファイルの番号は 100 からで、加えた順に大きくなる")
	void isNumberedInOrderOfTime() throws IOException {

		var numbers = list().stream()
			.map((line) -> OWN.matcher(line.name()))
			.filter((own) -> own.matches())
			.map((own) -> Integer.parseInt(own.group(1)))
			.toList();

		assertThat(numbers).isSorted().doesNotHaveDuplicates();
		assertThat(numbers.subList(0, OF_THE_FIRST_VERSION)).allMatch((number) -> number < 100);
		assertThat(numbers.subList(OF_THE_FIRST_VERSION, numbers.size()))
			.as("files that came after the first version are numbered from V100 on")
			.allMatch((number) -> number >= 100);
	}

	private static List<Line> list() throws IOException {
		return Files.readAllLines(LIST).stream().map((line) -> line.split(" +")).map(Line::new).toList();
	}

	private static List<String> names() throws IOException {
		try (var files = Files.walk(FILES)) {
			return files.filter((file) -> file.getFileName().toString().startsWith("V"))
				.map((file) -> FILES.relativize(file).toString().replace('\\', '/'))
				.toList();
		}
	}

	private static String hash(Path file) throws IOException {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** As {@code sha256sum} writes it. */
	private record Line(String hash, String name) {

		Line(String[] columns) {
			this(columns[0], columns[1]);
		}

	}

}
