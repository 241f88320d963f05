package jp.sakutei.outage;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import jp.sakutei.benchmark.Visitor;
import org.jsoup.nodes.FormElement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Somebody who does one task after the other: hands in what is written, approves what
 * waits. Where no answer comes the same button is pressed again, as people do.
 */
final class Colleague implements Callable<Void> {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Visitor visitor;

	private final Outcome outcome;

	private final BooleanSupplier goesOn;

	/**
	 * @param goesOn whether more may come
	 */
	Colleague(Visitor visitor, Outcome outcome, BooleanSupplier goesOn) {
		this.visitor = visitor;
		this.outcome = outcome;
		this.goesOn = goesOn;
	}

	@Override
	public Void call() throws Exception {
		while (true) {
			// asked first: what came before is in the list
			var more = goesOn.getAsBoolean();
			var tasks = insist(() -> visitor.read("/tasks")).select("main tbody a[href^=/tasks/]").eachAttr("href");
			for (var task : Set.copyOf(tasks)) {
				decide(task);
			}
			if (tasks.isEmpty() && !more) {
				return null;
			}
		}
	}

	private void decide(String task) throws Exception {
		var page = insist(() -> visitor.read(task));
		var form = (FormElement) page.selectFirst("main form[method=post][action=" + task + "]");
		if (form == null) {
			// done already: only its answer was lost
			return;
		}
		var fields = fields(form);
		var next = insist(() -> press(task, fields));
		if (!next.isEmpty()) {
			assertThat(next).as("is still signed in").contains("done=");
			outcome.accepted(task.substring("/tasks/".length()));
		}
	}

	/** Where it leads; empty where it had been done, and is said to be. */
	private String press(String task, List<Map.Entry<String, String>> fields) throws Exception {
		try {
			return visitor.press(task, fields);
		}
		catch (Visitor.Unexpected ex) {
			if (ex.status() == 200) {
				return "";
			}
			throw ex;
		}
	}

	private static List<Map.Entry<String, String>> fields(FormElement form) {
		var fields = form.formData()
			.stream()
			.map((field) -> Map.entry(field.key(), field.value()))
			.filter((field) -> !Set.of("_action", "decision").contains(field.getKey()))
			.collect(Collectors.toCollection(ArrayList::new));
		fields.add(Map.entry("_action", "submit"));
		if (!form.select("input[name=decision]").isEmpty()) {
			fields.add(Map.entry("decision", "approve"));
		}
		return fields;
	}

	/** Asks until there is an answer. */
	private <T> T insist(Callable<T> request) throws Exception {
		while (true) {
			try {
				return request.call();
			}
			catch (IOException ex) {
				outcome.unanswered(ex.toString());
			}
			catch (Visitor.Unexpected ex) {
				if (ex.status() < 500) {
					throw ex;
				}
				outcome.unanswered(ex.getMessage());
			}
			await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(this::isThere);
		}
	}

	private boolean isThere() throws InterruptedException {
		try {
			visitor.bytes("/actuator/health");
			return true;
		}
		catch (IOException | Visitor.Unexpected ex) {
			return false;
		}
	}

}
