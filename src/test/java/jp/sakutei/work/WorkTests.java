package jp.sakutei.work;

import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.NotFound;
import jp.sakutei.organization.NotAllowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SakuteiTest
@DisplayName("時間のかかる処理")
class WorkTests {

	private static final List<String> EACH_ONCE = List.of("甲1", "甲2", "甲3", "甲4", "甲5");

	@Autowired
	ApplicationContext application;

	@Autowired
	Works works;

	@Autowired
	WorkManagement management;

	private Nodes nodes;

	@BeforeEach
	void people() {
		nodes = new Nodes(application);
	}

	@Test
	@DisplayName("一つずつ行い、どれにも結果が残る")
	void doesOneAfterTheOther() {

		var work = nodes.ask("甲");
		assertThat(work.course()).isEqualTo("順番を待っています。");
		assertThat(nodes.node().runNext()).isTrue();

		assertThat(nodes.done()).isEqualTo(EACH_ONCE);
		assertThat(nodes.now(work).state()).isEqualTo(WorkState.ENDED);
		assertThat(nodes.now(work).course()).isEqualTo("終わりました。");
		assertThat(works.steps(work.id())).extracting(WorkStep::said).hasSize(Counted.STEPS).containsOnly("数えました");
		assertThat(nodes.node().runNext()).isFalse();
	}

	@Test
	@DisplayName("取りやめると、行っている途中のものは残らず、残りは後から続けられる")
	void isCancelledInTheMiddle() {

		var work = nodes.ask("甲");
		nodes.node((step) -> {
			if (step.name().equals("甲3")) {
				Nodes.elsewhere(() -> management.cancel(work.id(), nodes.actor("staff-0101")));
			}
		}).runNext();
		assertThat(nodes.done()).containsExactly("甲1", "甲2");
		assertThat(nodes.now(work).course()).isEqualTo("取りやめました（5件中2件まで済み）。");
		assertThat(nodes.node().runNext()).isFalse();
		assertThat(management.cancel(work.id(), nodes.actor("staff-0101"))).as("it is over").isFalse();

		assertThat(management.again(work.id(), nodes.actor("staff-0101"))).isTrue();
		nodes.node().runNext();
		assertThat(nodes.done()).isEqualTo(EACH_ONCE);
		assertThat(management.again(work.id(), nodes.actor("staff-0101"))).as("nothing is left").isFalse();
	}

	@Test
	@DisplayName("一つできなくても、ほかは済み、できなかったものだけをもう一度行える")
	void namesWhatCannotBeDone() {

		var work = nodes.ask("甲");
		nodes.node((step) -> {
			if (step.name().equals("甲2")) {
				throw new CannotDo("もう作成中ではありません。");
			}
			if (step.name().equals("甲4")) {
				throw new IllegalStateException("row 4711");
			}
		}).runNext();
		assertThat(nodes.done()).containsExactly("甲1", "甲3", "甲5");
		assertThat(nodes.now(work).course()).isEqualTo("終わりました。2件はできませんでした。");
		assertThat(works.steps(work.id())).filteredOn((step) -> step.state() == StepState.FAILED)
			.extracting(WorkStep::said)
			.satisfiesExactly((said) -> assertThat(said).isEqualTo("もう作成中ではありません。"),
					(said) -> assertThat(said).contains("システムの都合").doesNotContain("4711"));

		assertThat(management.again(work.id(), nodes.actor("staff-0101"))).isTrue();
		nodes.node().runNext();
		assertThat(nodes.done()).isEqualTo(EACH_ONCE);
	}

	@Test
	@DisplayName("取りやめられるのは、見てよい人だけ")
	void isCancelledByThoseWhoSeeIt() {

		var work = nodes.ask("甲");
		assertThatThrownBy(() -> management.cancel(work.id(), nodes.actor("head-0101"))).isInstanceOf(NotFound.class);
		assertThat(management.cancel(work.id(), nodes.actor("office"))).isTrue();
		assertThat(nodes.node().runNext()).isFalse();
	}

	@Test
	@DisplayName("同じことを二度頼んでも一つで、一人が一度に頼める数には限りがある")
	void isAskedForOnce() {

		var work = nodes.ask("甲");
		assertThat(nodes.ask("甲").id()).isEqualTo(work.id());
		for (var number = 1; number < WorkManagement.MOST_OPEN; number++) {
			assertThat(nodes.ask("乙" + number).id()).isNotEqualTo(work.id());
		}
		assertThatThrownBy(() -> nodes.ask("丙")).isInstanceOf(NotAllowed.class).hasMessageContaining("10件残っています");

		while (nodes.node().runNext()) {
			assertThat(nodes.now(work).state()).isEqualTo(WorkState.ENDED);
		}
		assertThat(nodes.ask("甲").id()).as("asked for anew").isGreaterThan(work.id());
	}

	@Test
	@DisplayName("進んでいる間は、できなかったものだけを読む")
	void readsWhatFailedWhileItGoesOn() {

		var work = nodes.ask("甲");
		nodes.node((step) -> {
			if (step.name().equals("甲2")) {
				throw new CannotDo("もう作成中ではありません。");
			}
			if (step.name().equals("甲4")) {
				assertThat(management.steps(nodes.now(work))).extracting(WorkStep::name).containsExactly("甲2");
			}
		}).runNext();
		assertThat(nodes.now(work).steps().failed()).isEqualTo(1);
		assertThat(management.steps(nodes.now(work))).hasSize(Counted.STEPS);
	}

}
