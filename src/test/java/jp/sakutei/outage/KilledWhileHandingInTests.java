package jp.sakutei.outage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jp.sakutei.Sakutei;
import jp.sakutei.benchmark.Visitor;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.organization.PostRole;
import jp.sakutei.rehearsal.people.HandInsToMeasure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Forty people hand in and approve while the process, its database server, and both at
 * once are killed.
 */
@Tag("full")
@DisplayName("提出の最中に落ちた")
class KilledWhileHandingInTests {

	private static final String ROUND = "dai10-2";

	private static final int STAFF = 25;

	private static final int HEADS = 15;

	private static final Duration LONGEST = Duration.ofMinutes(4);

	@TempDir
	Path folder;

	private final Outcome outcome = new Outcome();

	private final AtomicInteger staffAtWork = new AtomicInteger();

	@Test
	@DisplayName("受け付けたものはすべて残り、二重にならず、開いている提出には処理が一つずつある")
	void losesNothingThatItAccepted() throws Exception {

		var data = folder.resolve("data");
		write(data);
		try (var server = new ServerProcess(data)) {
			server.start();
			var colleagues = colleagues(server);
			var pool = Executors.newFixedThreadPool(STAFF + HEADS);
			try {
				var working = new ArrayList<Future<Void>>();
				colleagues.forEach((colleague) -> working.add(pool.submit(colleague)));

				afterAccepted(50);
				server.kill();
				server.start();

				afterAccepted(100);
				server.killDatabase();
				assertThat(server.awaitEnd()).as("ends without its database").isEqualTo(1);
				server.start();

				afterAccepted(150);
				server.killDatabase();
				server.kill();
				server.start();

				for (var each : working) {
					each.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
				}
			}
			finally {
				pool.shutdownNow();
			}
			assertThat(outcome.unanswered()).as("somebody was struck").isNotEmpty();
			assertThat(handedIn(server.jdbc())).as("each sheet once").hasSizeGreaterThan(100).containsOnly(1);
			assertThat(server.jdbc().sql("select task_id from finished_work_item").query(String.class).list())
				.as("accepted is stored")
				.containsAll(outcome.accepted());
			Books.areSound(server.jdbc());
		}
	}

	/** All sheets of the survey, filled in: but the button is to be pressed. */
	private static void write(Path data) {
		try (var application = SpringApplication.run(Sakutei.class, "--sakutei.data=" + data, "--server.port=0",
				"--camunda.bpm.job-execution.enabled=false", "--sakutei.daily.poll=false",
				"--logging.level.root=ERROR")) {
			application.getBean(EngineWork.class).runAll();
			application.getAutowireCapableBeanFactory().createBean(HandInsToMeasure.class).drafts(ROUND);
		}
	}

	/** Of the sections with the most sheets. */
	private List<Callable<Void>> colleagues(ServerProcess server) throws Exception {

		var colleagues = new ArrayList<Callable<Void>>();
		for (var person : people(server.jdbc(), PostRole.STAFF, STAFF)) {
			var colleague = new Colleague(Visitor.signedIn(server.base(), person), outcome, () -> false);
			staffAtWork.incrementAndGet();
			colleagues.add(() -> {
				try {
					return colleague.call();
				}
				finally {
					staffAtWork.decrementAndGet();
				}
			});
		}
		for (var person : people(server.jdbc(), PostRole.SECTION_HEAD, HEADS)) {
			colleagues
				.add(new Colleague(Visitor.signedIn(server.base(), person), outcome, () -> staffAtWork.get() > 0));
		}
		return colleagues;
	}

	private static List<String> people(JdbcClient jdbc, PostRole role, int most) {
		return jdbc.sql("""
				select min(p.person) from post p where p.role = :role and p.section in (:sections)
				group by p.section order by array_position(array[:sections], p.section) limit :most
				""")
			.param("role", role.code())
			.param("sections", sections(jdbc))
			.param("most", most)
			.query(String.class)
			.list();
	}

	private static List<String> sections(JdbcClient jdbc) {
		return jdbc.sql("""
				select s.section from hand_in h join project_sheet s on s.id = h.sheet
				group by s.section order by count(*) desc, s.section limit ?
				""").param(STAFF).query(String.class).list();
	}

	/** By hand-in of those sections, how often it came. */
	private static List<Integer> handedIn(JdbcClient jdbc) {
		return jdbc.sql("""
				select (select count(*) from revision r where r.hand_in = h.id) from hand_in h
				join project_sheet s on s.id = h.sheet where s.section in (:sections)
				""").param("sections", sections(jdbc)).query(Integer.class).list();
	}

	private void afterAccepted(int count) {
		await().atMost(LONGEST).pollInterval(Duration.ofMillis(20)).until(() -> outcome.count() >= count);
	}

}
