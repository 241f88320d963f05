package jp.sakutei.work;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import jp.sakutei.SakuteiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("時間のかかる処理の引継ぎ")
class WorkTakenOverTests {

	private static final List<String> EACH_ONCE = List.of("甲1", "甲2", "甲3", "甲4", "甲5");

	@Autowired
	ApplicationContext application;

	@Autowired
	Works works;

	private Nodes nodes;

	@BeforeEach
	void people() {
		nodes = new Nodes(application);
	}

	@Test
	@DisplayName("途中で落ちたら、別のサーバーが済んでいないところから続け、どの結果も一度だけ残る")
	void goesOnWhereAnotherWasKilled() {

		var work = nodes.ask("甲");
		nodes.killedIn("甲3");
		assertThat(nodes.done()).containsExactly("甲1", "甲2");
		assertThat(nodes.now(work).state()).isEqualTo(WorkState.RUNNING);
		assertThat(nodes.node().runNext()).as("it may be alive").isFalse();

		nodes.silent();
		assertThat(nodes.node().runNext()).isTrue();
		assertThat(nodes.done()).isEqualTo(EACH_ONCE);
		assertThat(nodes.now(work).state()).isEqualTo(WorkState.ENDED);
	}

	@Test
	@DisplayName("黙っていたサーバーが戻ってきても、引き継がれた後は何も変えない")
	void leavesWhatAnotherHasTakenOver() {

		var work = nodes.ask("甲");
		var taken = new AtomicInteger();
		nodes.node((step) -> {
			if (step.name().equals("甲2") && taken.getAndIncrement() == 0) {
				nodes.silent();
				Nodes.elsewhere(() -> nodes.node().runNext());
			}
		}).runNext();

		assertThat(nodes.done()).isEqualTo(EACH_ONCE);
		assertThat(nodes.now(work).state()).isEqualTo(WorkState.ENDED);
	}

	@Test
	@DisplayName("サーバーが何台あっても、同時に行うのは一つだけ")
	void doesOneAtATimeOverAllNodes() throws Exception {

		var all = List.of(nodes.ask("甲"), nodes.ask("乙"), nodes.ask("丙"));
		var atOnce = new AtomicInteger();
		var most = new AtomicInteger();
		Callable<Void> serving = () -> {
			var node = nodes.node((step) -> {
				most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
				atOnce.decrementAndGet();
			});
			while (all.stream().anyMatch((work) -> !nodes.now(work).state().isOver())) {
				node.runNext();
			}
			return null;
		};
		var pool = Executors.newFixedThreadPool(2);
		try {
			for (var served : pool.invokeAll(List.of(serving, serving))) {
				served.get();
			}
		}
		finally {
			pool.shutdownNow();
		}
		assertThat(most).hasValue(1);
		assertThat(nodes.done()).hasSize(3 * Counted.STEPS).doesNotHaveDuplicates();
	}

	@Test
	@DisplayName("行うたびにサーバーを落とすものは、三度で見切って先へ進む")
	void givesUpWhatKillsAgainAndAgain() {

		var work = nodes.ask("甲");
		for (var time = 1; time <= 3; time++) {
			nodes.killedIn("甲2");
			nodes.silent();
		}
		while (nodes.node().runNext()) {
			assertThat(nodes.done()).doesNotContain("甲2");
		}
		assertThat(nodes.done()).containsExactly("甲1", "甲3", "甲4", "甲5");
		assertThat(works.steps(work.id()).get(1).said()).contains("途中で止まりました");
		assertThat(nodes.now(work).state()).isEqualTo(WorkState.ENDED);
	}

	@Test
	@DisplayName("一つも飛ばせないものは、見切ったところで終わる")
	void leavesOutNothingThatMustNotBe() {

		var work = nodes.ask("甲");
		for (var time = 1; time <= 3; time++) {
			nodes.killedIn("甲2");
			nodes.silent();
		}
		var strict = nodes.strictNode();
		while (strict.runNext()) {
			assertThat(nodes.done()).containsExactly("甲1");
		}
		assertThat(nodes.now(work).state()).isEqualTo(WorkState.FAILED);
		assertThat(nodes.done()).containsExactly("甲1");
	}

	@Test
	@DisplayName("だれも知らない処理が残っていても、ほかの処理は進む")
	void isNotKeptByWhatNobodyKnows() {

		var gone = nodes.ask("甲");
		nodes.killedIn("甲2");
		nodes.nobodyKnows(gone);
		var next = nodes.ask("乙");
		assertThat(nodes.node().runNext()).as("it may be alive").isFalse();

		nodes.silent();
		assertThat(nodes.node().runNext()).isTrue();
		assertThat(nodes.now(next).state()).isEqualTo(WorkState.ENDED);
		assertThat(nodes.now(gone).state()).isEqualTo(WorkState.FAILED);
	}

	@Test
	@DisplayName("止めたサーバーは、いまのものを済ませて譲る")
	void handsOverWhenStopped() {

		nodes.ask("甲");
		var stopping = new WorkRunner[1];
		stopping[0] = nodes.node((step) -> {
			if (step.name().equals("甲2")) {
				stopping[0].stop();
			}
		});
		assertThat(stopping[0].runNext()).isTrue();
		assertThat(nodes.done()).containsExactly("甲1", "甲2");
		assertThat(nodes.node().runNext()).as("at once").isTrue();
		assertThat(nodes.done()).isEqualTo(EACH_ONCE);
	}

}
