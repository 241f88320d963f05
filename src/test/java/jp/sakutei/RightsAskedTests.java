package jp.sakutei;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Right;
import jp.sakutei.worklist.TaskDesk;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("権限の約束")
class RightsAskedTests {

	/**
	 * What asks whether the person may: a task has its own group, and each sheet of a
	 * workbook is asked for by itself.
	 */
	private static final Set<String> ASKING = Set.of(Right.class.getName() + ".require",
			TaskDesk.class.getName() + ".requireAuthority", "jp.sakutei.handin.HandInManagement.requireTurn",
			"jp.sakutei.document.ReturnChecks.desk");

	@Test
	@DisplayName("人がしたことを記録する処理は、どれも初めに権限を尋ねる")
	void whatIsDoneAsksForItsRight() {

		var unasked = new ArrayList<String>();
		for (var type : ProductClasses.ALL) {
			if (type.getPackageName().endsWith(".web") || type.getPackageName().startsWith("jp.sakutei.journal")) {
				continue;
			}
			for (var method : type.getMethods()) {
				if (method.getModifiers().contains(JavaModifier.PUBLIC) && method.getRawParameterTypes()
					.stream()
					.anyMatch((each) -> each.isEquivalentTo(Actor.class))) {
					var calls = calls(method, new HashSet<>());
					if (calls.contains(Journal.Entry.class.getName() + ".did") && Collections.disjoint(calls, ASKING)) {
						unasked.add(method.getFullName());
					}
				}
			}
		}
		assertThat(unasked).isEmpty();
	}

	/** What a method calls, itself and by other methods of its class. */
	private static Set<String> calls(JavaCodeUnit method, Set<JavaCodeUnit> seen) {

		var calls = new HashSet<String>();
		if (seen.add(method)) {
			for (var call : method.getMethodCallsFromSelf()) {
				calls.add(call.getTargetOwner().getName() + "." + call.getName());
				if (call.getTargetOwner().equals(method.getOwner())) {
					call.getTarget().resolveMember().ifPresent((own) -> calls.addAll(calls(own, seen)));
				}
			}
		}
		return calls;
	}

}
