package jp.sakutei.round.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

import jp.sakutei.SakuteiTest;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("段階の目印")
class RoundFlagsTests {

	@Autowired
	RuntimeService runtime;

	static Stream<String> planStages() {
		return Branches.PLAN.keySet().stream();
	}

	static Stream<String> budgetStages() {
		return Branches.BUDGET.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("planStages")
	@DisplayName("計画の目印は、その段階だけを始める")
	void opensExactlyItsPlanStage(String stage) {
		opensExactly("plan-track", Branches.PLAN, stage);
	}

	@ParameterizedTest
	@MethodSource("budgetStages")
	@DisplayName("予算の目印は、その段階だけを始める")
	void opensExactlyItsBudgetStage(String stage) {
		opensExactly("budget-track", Branches.BUDGET, stage);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	@DisplayName("どの順に来ても、来た段階だけが始まる")
	void opensInAnyOrder(long seed) {

		var instance = aTrack("plan-track", Branches.PLAN, false);
		var order = new ArrayList<>(Branches.PLAN.keySet());
		Collections.shuffle(order, new Random(seed));
		var expected = waiting(Branches.PLAN);

		for (var stage : order) {
			runtime.setVariable(instance.getId(), stage + "Ready", true);
			expected.remove(Branches.event(stage));
			expected.add(Branches.PLAN.get(stage));
			assertThat(active(instance)).isEqualTo(expected);
		}
	}

	@Test
	@DisplayName("目印が先にあれば、待たずに始まる")
	void missesNothingThatCameEarly() {

		var instance = aTrack("plan-track", Branches.PLAN, true);

		assertThat(active(instance)).isEqualTo(new TreeSet<>(Branches.PLAN.values()));
	}

	private void opensExactly(String track, Map<String, String> branches, String stage) {

		var instance = aTrack(track, branches, false);
		var expected = waiting(branches);
		assertThat(active(instance)).isEqualTo(expected);

		runtime.setVariable(instance.getId(), stage + "Ready", true);
		expected.remove(Branches.event(stage));
		expected.add(branches.get(stage));

		assertThat(active(instance)).isEqualTo(expected);
	}

	private ProcessInstance aTrack(String track, Map<String, String> branches, boolean ready) {
		var variables = new HashMap<String, Object>(Map.of("round", "dai10-2"));
		branches.keySet().forEach((stage) -> {
			variables.put(stage + "Ready", ready);
			variables.put(stage + "Due", "2023-06-30");
		});
		return runtime.startProcessInstanceByKey(track, "dai10-2", variables);
	}

	private TreeSet<String> waiting(Map<String, String> branches) {
		var events = new TreeSet<String>();
		branches.keySet().forEach((stage) -> events.add(Branches.event(stage)));
		return events;
	}

	/** Where tokens stand; an asynchronous activity counts before its job is done. */
	private TreeSet<String> active(ProcessInstance instance) {
		var nodes = new TreeSet<String>();
		collect(runtime.getActivityInstance(instance.getId()), nodes);
		return nodes;
	}

	private static void collect(ActivityInstance tree, TreeSet<String> nodes) {
		List.of(tree.getChildActivityInstances()).forEach((child) -> nodes.add(child.getActivityId()));
		List.of(tree.getChildTransitionInstances()).forEach((child) -> nodes.add(child.getActivityId()));
	}

}
