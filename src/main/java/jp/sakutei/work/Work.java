package jp.sakutei.work;

import java.time.LocalDateTime;
import java.util.Map;

import jp.sakutei.organization.PersonId;

/**
 * 時間のかかる処理: what somebody asked for and does not wait for.
 *
 * @param kind which {@link LongWork} does it
 * @param parameters what its kind has to know
 * @param askedBy null: asked for at the start of the application
 * @param failure why it could not be begun or ended, or null
 * @param result address of what came of it, or null
 * @param endedAt null as long as it is not over
 * @param tries how often it was taken up since a step was done
 */
public record Work(long id, String kind, String title, Map<String, String> parameters, PersonId askedBy,
		LocalDateTime askedAt, WorkState state, Steps steps, String failure, String result, LocalDateTime endedAt,
		int tries) {

	public String parameter(String name) {
		return parameters.getOrDefault(name, "");
	}

	public String path() {
		return "/works/" + id;
	}

	/** Whether it is over and something was not done. */
	public boolean hasLeftSomething() {
		return state.isOver() && (state != WorkState.ENDED || steps.failed() > 0);
	}

	/** In words, how it stands. */
	public String course() {
		return switch (state) {
			case WAITING -> "順番を待っています。";
			case RUNNING -> running();
			case ENDED -> (steps.failed() == 0) ? "終わりました。" : "終わりました。%d件はできませんでした。".formatted(steps.failed());
			case FAILED -> failure;
			case CANCELLED -> "取りやめました（%d件中%d件まで済み）。".formatted(steps.all(), steps.done());
		};
	}

	private String running() {
		if (steps.all() == 0) {
			return "始めています。";
		}
		return steps.isOver() ? "仕上げています。" : "%d件中%d件が済みました。".formatted(steps.all(), steps.done());
	}

	/** How many there are, and what became of them. */
	public record Steps(int all, int done, int failed) {

		boolean isOver() {
			return done + failed == all;
		}

	}

}
