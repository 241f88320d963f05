package jp.sakutei.engine;

import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which flow nodes the tests of this run have entered, by process: a diary. */
public final class EnteredNodes {

	private static final Set<String> entered = new TreeSet<>();

	private EnteredNodes() {
	}

	/** Takes down what a test has left in the engine's history. */
	public static synchronized void record(JdbcClient database) {
		entered.addAll(database.sql("select distinct proc_def_key_ || ' ' || act_id_ from camunda.act_hi_actinst")
			.query(String.class)
			.list());
	}

	/** {@code hand-in userTask_fillInSheet}. */
	static synchronized Set<String> entered() {
		return new TreeSet<>(entered);
	}

}
