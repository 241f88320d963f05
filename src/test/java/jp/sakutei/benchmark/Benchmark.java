package jp.sakutei.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.sakutei.Sakutei;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.rehearsal.people.HandInsToMeasure;
import jp.sakutei.work.BackgroundWork;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Prints the product's figures: with a database that keeps what it commits, over HTTP
 * where a person would wait.
 */
final class Benchmark {

	private static final String ROUND = "dai10-2";

	private static final String STAFF = "S0163";

	private static final String SECTION = "1202";

	private static final String OFFICE = "S0012";

	private final ConfigurableApplicationContext context;

	private final JdbcClient jdbc;

	private final String base;

	/** Its draft grew while typing was measured: no clean sheet to hand in. */
	private String typedInto;

	/** Buttons that are still to be pressed. */
	private final List<Callable<?>> presses = new ArrayList<>();

	private Benchmark(ConfigurableApplicationContext context) {
		this.context = context;
		this.jdbc = context.getBean(JdbcClient.class);
		this.base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
	}

	public static void main(String[] arguments) throws Exception {

		TimeZone.setDefault(TimeZone.getTimeZone(Sakutei.ZONE));
		var data = Files.createTempDirectory("sakutei-benchmark");
		try (var context = SpringApplication.run(Sakutei.class, "--sakutei.data=" + data, "--server.port=0",
				"--camunda.bpm.job-execution.enabled=false", "--sakutei.daily.poll=false", "--logging.level.root=ERROR",
				"--spring.profiles.active=benchmark")) {
			new Benchmark(context).run();
		}
		finally {
			FileSystemUtils.deleteRecursively(Path.of(data.toString()));
		}
	}

	private void run() throws Exception {
		database();
		engine();
		opening();
		pages("with 266 open hand-ins", 40);
		writing();
		var workbooks = new WorkbookTimes(base, "/rounds/" + ROUND + "/documents/sheets.xlsx",
				() -> BackgroundWork.runAll(context));
		workbooks.ofAll(OFFICE);
		workbooks.takenBack(STAFF, SECTION);
		handIns();
		yardsticks();
		drafts();
		pagesTogether("with 266");
		handInsTogether("first", 80);
		handInsTogether("with 266", 80);
		ManySheets.insert(jdbc);
		System.out.println("open hand-ins now: "
				+ jdbc.sql("select count(*) from hand_in where closed_at is null").query(Integer.class).single());
		pages("with 26,600", 20);
		pagesTogether("with 26,600");
		handInsTogether("with 26,600", presses.size());
	}

	private void database() throws Exception {
		var commits = new Timings("database: one row and its commit", 200);
		jdbc.sql("create table if not exists benchmark_row (id int)").update();
		for (var number = 0; number < 1200; number++) {
			var id = number;
			commits.time(() -> jdbc.sql("insert into benchmark_row values (?)").param(id).update());
		}
		jdbc.sql("drop table benchmark_row").update();
		commits.print();
	}

	private void engine() throws Exception {
		var engine = new BareEngine(context.getBean(RepositoryService.class), context.getBean(RuntimeService.class),
				context.getBean(TaskService.class));
		var completions = new Timings("engine: a task completed, its process ended", 200);
		for (var number = 0; number < 700; number++) {
			var task = engine.start(ROUND, number);
			completions.time(() -> engine.complete(task));
		}
		completions.print();
	}

	private void opening() throws Exception {
		var opening = new Timings("the survey's 266 hand-ins opened, mails written", 0);
		opening.time(() -> context.getBean(EngineWork.class).runAll());
		opening.print();
	}

	private void writing() throws Exception {

		var staff = Visitor.signedIn(base, STAFF);
		var task = staff.read("/tasks").selectFirst("main tbody a[href^=/tasks/]").attr("href");
		typedInto = task;
		var page = staff.read(task);
		var form = staff.form(page, "main form[method=post][action=" + task + "]");
		var autosave = new Timings("a full sheet saved and checked while typing (HTTP)", 60);
		for (var round = 0; round < 360; round++) {
			var fields = new ArrayList<Map.Entry<String, String>>();
			for (var field : form.formData()) {
				var typed = field.key().equals("purpose") ? field.value() + " " + round : field.value();
				fields.add(Map.entry(field.key(), typed));
			}
			autosave.time(() -> staff.post(task + "/autosave", fields, 200));
		}
		autosave.print();
	}

	private void handIns() throws Exception {
		var timings = new Timings("a hand-in: checks, revision, trail, engine", 10);
		context.getAutowireCapableBeanFactory().createBean(HandInsToMeasure.class).some(ROUND, 40, timings::time);
		timings.print();
	}

	/** What holds on any machine: the ratios to a commit, a completion, a plain page. */
	private void yardsticks() throws Exception {

		jdbc.sql("create table if not exists benchmark_row (id int)").update();
		Clients.run("database: one row and its commit",
				work(2000, (number) -> () -> jdbc.sql("insert into benchmark_row values (?)").param(number).update()));
		jdbc.sql("drop table benchmark_row").update();

		var engine = new BareEngine(context.getBean(RepositoryService.class), context.getBean(RuntimeService.class),
				context.getBean(TaskService.class));
		var tasks = IntStream.range(10_000, 11_000).mapToObj((number) -> engine.start(ROUND, number)).toList();
		Clients.run("engine: a task completed, its process ended",
				work(tasks.size(), (number) -> () -> engine.complete(tasks.get(number))));

		var visitors = new ArrayList<Visitor>();
		for (var client = 0; client < Clients.COUNT; client++) {
			visitors.add(Visitor.signedIn(base, STAFF));
		}
		Clients.run("a plain page, signed in (HTTP)",
				work(800, (number) -> () -> visitors.get(number % Clients.COUNT).bytes("/password")));

	}

	/** All that is open is written, so that but a button need be pressed. */
	private void drafts() throws Exception {

		var drafts = context.getAutowireCapableBeanFactory().createBean(HandInsToMeasure.class).drafts(ROUND);
		for (var person : drafts.entrySet()) {
			var visitor = Visitor.signedIn(base, person.getKey());
			for (var task : person.getValue()) {
				var path = "/tasks/" + task;
				if (path.equals(typedInto)) {
					continue;
				}
				var fields = visitor.form(visitor.read(path), "main form[method=post][action=" + path + "]")
					.formData()
					.stream()
					.map((field) -> Map.entry(field.key(), field.value()))
					.collect(Collectors.toCollection(ArrayList::new));
				fields.removeIf((field) -> field.getKey().equals("_action"));
				fields.add(Map.entry("_action", "submit"));
				presses.add(() -> {
					visitor.press(path, fields);
					return null;
				});
			}
		}
		Collections.shuffle(presses, new Random(1));
	}

	private void handInsTogether(String name, int most) throws Exception {
		var next = presses.subList(0, Math.min(most, presses.size()));
		Clients.run("a hand-in, the whole request, " + name + " (HTTP)", new ArrayList<>(next));
		next.clear();
	}

	private void pagesTogether(String size) throws Exception {
		var visitors = new ArrayList<Visitor>();
		for (var client = 0; client < Clients.COUNT; client++) {
			visitors.add(Visitor.signedIn(base, OFFICE));
		}
		for (var path : List.of("/rounds/" + ROUND + "/sheets", "/rounds/" + ROUND + "/progress")) {
			Clients.run(path + " " + size + " (HTTP)",
					work(160, (number) -> () -> visitors.get(number % Clients.COUNT).bytes(path)));
		}
	}

	private static List<Callable<?>> work(int count, IntFunction<Callable<?>> of) {
		return IntStream.range(0, count).<Callable<?>>mapToObj(of).collect(Collectors.toList());
	}

	private void pages(String size, int times) throws Exception {
		var staff = Visitor.signedIn(base, STAFF);
		var office = Visitor.signedIn(base, OFFICE);
		page(staff, "/tasks", "task list of a section " + size, times);
		page(office, "/rounds/" + ROUND + "/progress", "board " + size, times);
		page(office, "/rounds/" + ROUND + "/sheets", "list of sheets " + size, times);
	}

	private static void page(Visitor visitor, String path, String name, int times) throws Exception {
		var timings = new Timings(name + " (HTTP)", times / 4);
		for (var visit = 0; visit < times; visit++) {
			timings.time(() -> visitor.bytes(path));
		}
		timings.print();
	}

}
