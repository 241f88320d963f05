package jp.sakutei.policy;

import java.util.List;

/** 施策体系: everything that a round's files say of policies. */
public record PolicyData(List<PolicyLevel> levels, List<PolicyGroup> groups, List<BasicPolicy> policies,
		List<PriorityItem> priorityItems, List<Theme> themes, List<IndividualPlan> individualPlans) {
}
