package jp.sakutei.work;

import org.springframework.context.ApplicationContext;

/** Does in the test's own thread what the background would do. */
public final class BackgroundWork {

	private BackgroundWork() {
	}

	public static void runAll(ApplicationContext application) {
		var runner = application.getBean(WorkRunner.class);
		while (runner.runNext()) {
			// the next
		}
	}

}
