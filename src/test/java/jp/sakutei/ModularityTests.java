package jp.sakutei;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Right;
import jp.sakutei.round.Plan;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Rounds;
import jp.sakutei.worklist.TaskDesk;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.Project;
import jp.sakutei.sheet.ProjectSheet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("モジュールの約束")
class ModularityTests {

	private static final String ROOT = "jp.sakutei.";

	/**
	 * What asks whether the person may: a task has its own group, and each sheet of a
	 * workbook is asked for by itself.
	 */
	private static final Set<String> ASKING = Set.of(Right.class.getName() + ".require",
			TaskDesk.class.getName() + ".requireAuthority", "jp.sakutei.handin.HandInManagement.requireTurn",
			"jp.sakutei.document.ReturnChecks.desk");

	private static final JavaClasses classes = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("jp.sakutei");

	@Test
	@DisplayName("モジュールは互いの公開された型だけを使い、循環しない")
	void modulesKeepToThemselves() {
		ApplicationModules.of(Sakutei.class).verify();
	}

	@Test
	@DisplayName("モジュールの矢印は下にだけ向かう")
	void arrowsPointDown() {

		var wrong = new ArrayList<String>();
		for (var origin : classes) {
			for (var dependency : origin.getDirectDependenciesFromSelf()) {
				if (!mayUse(origin, dependency.getTargetClass().getBaseComponentType())) {
					wrong.add(dependency.getDescription());
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	@DisplayName("モジュールの中の部屋も循環しない")
	void roomsHaveNoCircles() {
		SlicesRuleDefinition.slices()
			.matching("jp.sakutei.(**)")
			.namingSlices("$1")
			.should()
			.beFreeOfCycles()
			.check(classes);
	}

	@Test
	@DisplayName("エンジンを知るのは engine と ..process だけ")
	void onlyProcessesKnowTheEngine() {

		noClasses().that()
			.resideOutsideOfPackages("jp.sakutei.engine..", "jp.sakutei..process..")
			.should()
			.dependOnClassesThat(engineExcept("org.camunda.feel..", "org.camunda.bpm.dmn..",
					"org.camunda.bpm.model.dmn..", "org.camunda.bpm.engine.variable.."))
			.check(classes);
		noClasses().that()
			.resideOutsideOfPackages("jp.sakutei.engine..", "jp.sakutei.form..", "jp.sakutei.rules..",
					"jp.sakutei.feel..")
			.should()
			.dependOnClassesThat(resideInAPackage("org.camunda.feel.."))
			.check(classes);
		noClasses().that()
			.resideOutsideOfPackage("jp.sakutei.feel..")
			.should()
			.dependOnClassesThat(resideInAPackage("camundajar.."))
			.check(classes);
		noClasses().that()
			.resideOutsideOfPackages("jp.sakutei.engine..", "jp.sakutei.rules..")
			.should()
			.dependOnClassesThat(resideInAnyPackage("org.camunda.bpm.dmn..", "org.camunda.bpm.model.dmn.."))
			.check(classes);
	}

	@Test
	@DisplayName("エンジンの内部クラスを使うのは engine だけ（フォークへの乗り換えを安く保つ）")
	void onlyTheEnginePackageKnowsItsInsides() {
		noClasses().that()
			.resideOutsideOfPackage("jp.sakutei.engine..")
			.should()
			.dependOnClassesThat(
					resideInAnyPackage("org.camunda.bpm.engine.impl..", "org.camunda.bpm.dmn.engine.impl.."))
			.check(classes);
	}

	@Test
	@DisplayName("「今の策定の回」を答えるものはない：どの画面も、どの処理も、どの回のことかを知っている")
	void thereIsNoCurrentRound() {
		var one = Set.of(Optional.class.getName(), Plan.class.getName(), RoundId.class.getName());
		assertThat(classes.get(Rounds.class).getMethods())
			.filteredOn((method) -> method.getRawParameterTypes().isEmpty())
			.extracting((method) -> method.getRawReturnType().getName())
			.isNotEmpty()
			.doesNotContainAnyElementsOf(one);
	}

	@Test
	@DisplayName("位置付けを見て決めるのは、事業だけ")
	void onlyTheProjectAsksItsPlacement() {

		var wrong = new ArrayList<String>();
		for (var origin : classes) {
			if (!origin.getPackageName().equals(Project.class.getPackageName())) {
				origin.getAccessesFromSelf()
					.stream()
					.filter(ModularityTests::asksAPlacement)
					.forEach((access) -> wrong.add(access.getDescription()));
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	@DisplayName("人がしたことを記録する処理は、どれも初めに権限を尋ねる")
	void whatIsDoneAsksForItsRight() {

		var unasked = new ArrayList<String>();
		for (var type : classes) {
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

	@Test
	@DisplayName("時刻は業務時計だけから読む")
	void timeComesFromTheBusinessClock() {

		var real = Set.of("jp.sakutei.common", "jp.sakutei.mail", "jp.sakutei.engine");
		var wrong = new ArrayList<String>();
		for (var origin : classes) {
			if (real.contains(origin.getPackageName())) {
				continue;
			}
			origin.getAccessesFromSelf()
				.stream()
				.filter(ModularityTests::readsRealTime)
				.forEach((access) -> wrong.add(access.getDescription()));
		}
		assertThat(wrong).isEmpty();
	}

	private static boolean mayUse(JavaClass origin, JavaClass target) {

		var from = moduleOf(origin);
		var to = moduleOf(target);
		if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
			return true;
		}
		if (to.equals("engine")) {
			return origin.getPackageName().endsWith(".process") || from.equals("rehearsal") || from.equals("snapshot");
		}
		return Layers.mayUse(from, to);
	}

	/** Empty for the application's own class and for whatever is not ours. */
	private static String moduleOf(JavaClass type) {
		var name = type.getPackageName() + ".";
		return name.startsWith(ROOT) ? name.substring(ROOT.length()).replaceFirst("\\..*", "") : "";
	}

	private static DescribedPredicate<JavaClass> engineExcept(String... packages) {
		return resideInAPackage("org.camunda..").and(DescribedPredicate.not(resideInAnyPackage(packages)));
	}

	/** All of them may be listed, none be asked for. */
	private static boolean asksAPlacement(JavaAccess<?> access) {
		return access.getTargetOwner().isEquivalentTo(Placement.class)
				&& access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget
				|| access.getName().equals("placement") && (access.getTargetOwner().isEquivalentTo(Project.class)
						|| access.getTargetOwner().isEquivalentTo(ProjectSheet.class));
	}

	private static boolean readsRealTime(JavaAccess<?> access) {

		var owner = access.getTargetOwner();
		var withoutClock = access
			.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget call
				&& call.getRawParameterTypes().isEmpty();
		return withoutClock && (access.getName().equals("now") && owner.getPackageName().equals("java.time")
				|| owner.isEquivalentTo(Date.class) && access.getName().equals("<init>")
				|| owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis"));
	}

}
