package jp.sakutei;

import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import jp.sakutei.round.Plan;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Rounds;
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

	@Test
	@DisplayName("モジュールは互いの公開された型だけを使い、循環しない")
	void modulesKeepToThemselves() {
		ApplicationModules.of(Sakutei.class).verify();
	}

	@Test
	@DisplayName("モジュールの矢印は下にだけ向かう")
	void arrowsPointDown() {

		var wrong = new ArrayList<String>();
		for (var origin : ProductClasses.ALL) {
			for (var dependency : origin.getDirectDependenciesFromSelf()) {
				if (!mayUse(origin, dependency.getTargetClass().getBaseComponentType())) {
					wrong.add(dependency.getDescription());
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	@DisplayName("空かどうかは、目に見えるものがあるかどうかで決める")
	void nobodyTakesAnInvisibleTextForAnAnswer() {
		noClasses().should().callMethod(String.class, "isBlank").check(ProductClasses.ALL);
	}

	@Test
	@DisplayName("モジュールの中の部屋も循環しない")
	void roomsHaveNoCircles() {
		SlicesRuleDefinition.slices()
			.matching("jp.sakutei.(**)")
			.namingSlices("$1")
			.should()
			.beFreeOfCycles()
			.check(ProductClasses.ALL);
	}

	@Test
	@DisplayName("エンジンを知るのは engine と ..process だけ")
	void onlyProcessesKnowTheEngine() {

		noClasses().that()
			.resideOutsideOfPackages("jp.sakutei.engine..", "jp.sakutei..process..")
			.should()
			.dependOnClassesThat(engineExcept("org.camunda.feel..", "org.camunda.bpm.dmn..",
					"org.camunda.bpm.model.dmn..", "org.camunda.bpm.engine.variable.."))
			.check(ProductClasses.ALL);
		noClasses().that()
			.resideOutsideOfPackages("jp.sakutei.engine..", "jp.sakutei.form..", "jp.sakutei.rules..",
					"jp.sakutei.feel..")
			.should()
			.dependOnClassesThat(resideInAPackage("org.camunda.feel.."))
			.check(ProductClasses.ALL);
		noClasses().that()
			.resideOutsideOfPackage("jp.sakutei.feel..")
			.should()
			.dependOnClassesThat(resideInAPackage("camundajar.."))
			.check(ProductClasses.ALL);
		noClasses().that()
			.resideOutsideOfPackages("jp.sakutei.engine..", "jp.sakutei.rules..")
			.should()
			.dependOnClassesThat(resideInAnyPackage("org.camunda.bpm.dmn..", "org.camunda.bpm.model.dmn.."))
			.check(ProductClasses.ALL);
	}

	@Test
	@DisplayName("エンジンの内部クラスを使うのは engine だけ（フォークへの乗り換えを安く保つ）")
	void onlyTheEnginePackageKnowsItsInsides() {
		noClasses().that()
			.resideOutsideOfPackage("jp.sakutei.engine..")
			.should()
			.dependOnClassesThat(
					resideInAnyPackage("org.camunda.bpm.engine.impl..", "org.camunda.bpm.dmn.engine.impl.."))
			.check(ProductClasses.ALL);
	}

	@Test
	@DisplayName("「今の策定の回」を答えるものはない：どの画面も、どの処理も、どの回のことかを知っている")
	void thereIsNoCurrentRound() {
		var one = Set.of(Optional.class.getName(), Plan.class.getName(), RoundId.class.getName());
		assertThat(ProductClasses.ALL.get(Rounds.class).getMethods())
			.filteredOn((method) -> method.getRawParameterTypes().isEmpty())
			.extracting((method) -> method.getRawReturnType().getName())
			.isNotEmpty()
			.doesNotContainAnyElementsOf(one);
	}

	@Test
	@DisplayName("位置付けを見て決めるのは、事業だけ")
	void onlyTheProjectAsksItsPlacement() {

		var wrong = new ArrayList<String>();
		for (var origin : ProductClasses.ALL) {
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
	@DisplayName("時刻は業務時計だけから読む")
	void timeComesFromTheBusinessClock() {

		var real = Set.of("jp.sakutei.common", "jp.sakutei.mail", "jp.sakutei.engine");
		var wrong = new ArrayList<String>();
		for (var origin : ProductClasses.ALL) {
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
