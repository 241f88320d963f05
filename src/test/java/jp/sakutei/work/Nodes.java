package jp.sakutei.work;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import jp.sakutei.City;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Any number of servers on one database, each of which does what is {@link Counted}. */
final class Nodes {

	private final ApplicationContext application;

	private final JdbcClient jdbc;

	Nodes(ApplicationContext application) {
		this.application = application;
		this.jdbc = application.getBean(JdbcClient.class);
		City.build(application, 1, 1, 1);
	}

	WorkRunner node() {
		return node((step) -> {
		});
	}

	/**
	 * @param meanwhile what happens in the middle of each step
	 */
	WorkRunner node(Consumer<WorkStep> meanwhile) {
		return new WorkRunner(List.of(new Counted(jdbc, meanwhile)), application.getBean(Works.class),
				application.getBean(WorkShifts.class), application.getBean(TransactionTemplate.class));
	}

	/** Where no step may be left out. */
	WorkRunner strictNode() {
		var strict = new Counted(jdbc, (step) -> {
		}) {

			@Override
			public boolean goesOnWithoutOne() {
				return false;
			}

		};
		return new WorkRunner(List.of(strict), application.getBean(Works.class), application.getBean(WorkShifts.class),
				application.getBean(TransactionTemplate.class));
	}

	void nobodyKnows(Work work) {
		jdbc.sql("update work set kind = 'gone' where id = ?").param(work.id()).update();
	}

	Work ask(String name) {
		return application.getBean(WorkManagement.class)
			.ask(Counted.KIND, name, Map.of("name", name), new PersonId("staff-0101"));
	}

	Work now(Work work) {
		return application.getBean(Works.class).find(work.id()).orElseThrow();
	}

	/** Each as often as it was done. */
	List<String> done() {
		return jdbc.sql("select name from department where code like '%-%' order by name").query(String.class).list();
	}

	void killedIn(String step) {
		assertThatThrownBy(() -> node((each) -> {
			if (each.name().equals(step)) {
				throw new Killed();
			}
		}).runNext()).isInstanceOf(Killed.class);
	}

	/** As if nothing had been heard of whoever runs it. */
	void silent() {
		elsewhere(() -> jdbc
			.sql("update work set alive_at = clock_timestamp() - interval '1 minute' where runner is not null")
			.update());
	}

	/** In a transaction of its own. */
	static void elsewhere(Runnable deed) {
		CompletableFuture.runAsync(deed).join();
	}

	Actor actor(String person) {
		return application.getBean(Organization.class)
			.actorOn(new PersonId(person), application.getBean(BusinessClock.class).today());
	}

	/** The process is gone: nothing is caught. */
	private static final class Killed extends Error {

		private static final long serialVersionUID = 1;

	}

}
