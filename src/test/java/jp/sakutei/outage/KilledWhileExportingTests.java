package jp.sakutei.outage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.benchmark.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The process is killed in the middle of a sheet that is copied into a workbook. */
@Tag("full")
@DisplayName("出力の途中で落ちた")
class KilledWhileExportingTests {

	private static final String OFFICE = "S0012";

	private static final String EXPORTS = "/rounds/dai10-2/documents/exports";

	private static final Duration LONGEST = Duration.ofMinutes(3);

	@TempDir
	Path folder;

	@Test
	@DisplayName("次の起動で続きから進み、どの事業調書の結果も一度だけ残る")
	void goesOnWhereItWasKilled() throws Exception {

		try (var server = new ServerProcess(folder.resolve("data"))) {

			server.start();
			watch(server.jdbc());
			var address = ask(server);
			await().atMost(LONGEST).pollInterval(Duration.ofMillis(20)).until(() -> copied(server.jdbc()).size() > 20);
			try (var lock = new Held(server, "lock table work_step in share mode")) {
				lock.awaitSomebody(LONGEST);
				server.kill();
			}
			var before = copied(server.jdbc());
			assertThat(before).hasSizeGreaterThan(20);
			assertThat(isOver(server.jdbc())).isFalse();

			server.start();
			await().atMost(LONGEST).until(() -> isOver(server.jdbc()));
			assertThat(copied(server.jdbc())).as("what was done stays as it was")
				.startsWith(before.toArray(String[]::new))
				.doesNotHaveDuplicates()
				.containsExactlyInAnyOrderElementsOf(sheets(server.jdbc()));
			assertThat(sheets(server.jdbc())).hasSizeGreaterThan(200).doesNotHaveDuplicates();
			assertThat(server.jdbc().sql("select count(*) from work_file").query(Integer.class).single()).isOne();
			assertThat(Visitor.signedIn(server.base(), OFFICE).bytes(address + "/file")).hasSizeGreaterThan(1_000_000);
			Books.areSound(server.jdbc());
		}
	}

	private static String ask(ServerProcess server) throws Exception {
		var office = Visitor.signedIn(server.base(), OFFICE);
		var form = office.form(office.read("/documents"), "form[action=" + EXPORTS + "]");
		var fields = form.formData()
			.stream()
			.map((field) -> Map.entry(field.key(), field.value()))
			.collect(Collectors.toCollection(ArrayList::new));
		return office.press(EXPORTS, fields).replace(server.base(), "");
	}

	/**
	 * Writes down each copy as it is made: the copies themselves go when the file is
	 * there.
	 */
	private static void watch(JdbcClient jdbc) {
		jdbc.sql("""
				create table copied (id bigint generated always as identity, key text not null);
				create function copied() returns trigger language plpgsql as $$
				begin
					insert into copied (key) values (new.key);
					return new;
				end $$;
				create trigger copied after update of state on work_step
				for each row execute function copied();
				""").update();
	}

	private static List<String> copied(JdbcClient jdbc) {
		return jdbc.sql("select key from copied order by id").query(String.class).list();
	}

	private static List<String> sheets(JdbcClient jdbc) {
		return jdbc.sql("select key from work_step where state = 'done'").query(String.class).list();
	}

	private static boolean isOver(JdbcClient jdbc) {
		return jdbc.sql("select state = 'ended' from work").query(Boolean.class).single();
	}

}
