package jp.sakutei.engine;

import jp.sakutei.common.CannotStart;

import java.nio.file.Files;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("残されたデータベース")
class OrphanServerTests {

	@TempDir
	Path directory;

	@Test
	@DisplayName("前の番号が今は別のプロセスなら、それには触れない")
	void leavesOthersAlone() throws Exception {

		Files.writeString(directory.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

		assertThatCode(() -> new OrphanServer(directory).end()).doesNotThrowAnyException();
		assertThat(ProcessHandle.current().isAlive()).isTrue();
	}

	@Test
	@DisplayName("使われている場所は使えないと言い、残されたものは止める")
	void tellsAServerInUseFromOneLeftBehind() throws Exception {

		try (var server = EmbeddedPostgres.builder()
			.setRegisterShutdownHook(false)
			.setDataDirectory(directory)
			.setCleanDataDirectory(false)
			.start()) {

			assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> new OrphanServer(directory).end())
				.withMessageContaining("別の Sakutei が使っています");

			// as after kill -9: the server runs, its process's lock is gone
			Files.delete(directory.resolve("epg-lock"));
			new OrphanServer(directory).end();

			assertThat(directory.resolve("postmaster.pid")).doesNotExist();
			assertThat(server.getPort()).isPositive();
		}
	}

	@Test
	@DisplayName("何も残っていなければ何もしない")
	void doesNothingOnANewDirectory() {
		assertThatCode(() -> new OrphanServer(directory).end()).doesNotThrowAnyException();
	}

}
