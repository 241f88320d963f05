package jp.sakutei.work;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A work of some steps, each of which leaves a row behind that is counted. */
class Counted implements LongWork {

	static final String KIND = "counted";

	static final int STEPS = 5;

	private final JdbcClient jdbc;

	private final Consumer<WorkStep> meanwhile;

	/**
	 * @param meanwhile what happens in the middle of each step
	 */
	Counted(JdbcClient jdbc, Consumer<WorkStep> meanwhile) {
		this.jdbc = jdbc;
		this.meanwhile = meanwhile;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public List<WorkStep> steps(Work work) {
		return IntStream.rangeClosed(1, STEPS)
			.mapToObj((number) -> WorkStep.of("" + number, work.parameter("name") + number))
			.toList();
	}

	@Override
	public WorkStep.Result perform(Work work, WorkStep step) {
		jdbc.sql("insert into department (code, name, position) values (?, ?, ?)")
			.params(UUID.randomUUID().toString(), step.name(), step.position())
			.update();
		meanwhile.accept(step);
		return WorkStep.Result.said("数えました");
	}

	@Override
	public String end(Work work, List<WorkStep> steps) {
		return null;
	}

}
