package jp.sakutei;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("モジュールの約束")
class ModularityTests {

	private static final String ROOT = "jp.sakutei.";

	/**
	 * From the ground up: a layer may use those before it, never itself or those behind.
	 */
	private static final List<Set<String>> LAYERS = List.of(Set.of("common"),
			Set.of("organization", "policy", "form", "rules", "audit", "mail", "snapshot"), Set.of("round"),
			Set.of("projectsheet"), Set.of("survey", "hearing", "meeting", "council", "budget"),
			Set.of("worklist", "tracking", "document", "rehearsal"));

	/** Arrows within a layer that are meant. */
	private static final Map<String, Set<String>> WITHIN = Map.of("form", Set.of("organization"), "audit",
			Set.of("organization"), "mail", Set.of("organization", "audit"), "policy", Set.of("organization"),
			"hearing", Set.of("meeting"), "council", Set.of("meeting"), "budget", Set.of("meeting"), "rehearsal",
			Set.of("worklist", "tracking"), "tracking", Set.of("worklist"), "document", Set.of("worklist"));

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
	@DisplayName("エンジンを知るのは engine と ..process だけ")
	void onlyProcessesKnowTheEngine() {

		noClasses().that()
			.resideOutsideOfPackages("jp.sakutei.engine..", "jp.sakutei..process..")
			.should()
			.dependOnClassesThat(engineExcept("org.camunda.feel..", "org.camunda.bpm.dmn..",
					"org.camunda.bpm.model.dmn..", "org.camunda.bpm.engine.variable.."))
			.check(classes);
		noClasses().that()
			.resideOutsideOfPackages("jp.sakutei.engine..", "jp.sakutei.form..", "jp.sakutei.rules..")
			.should()
			.dependOnClassesThat(resideInAPackage("org.camunda.feel.."))
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
		return layerOf(to) < layerOf(from) || WITHIN.getOrDefault(from, Set.of()).contains(to);
	}

	/** Empty for the application's own class and for whatever is not ours. */
	private static String moduleOf(JavaClass type) {
		var name = type.getPackageName() + ".";
		return name.startsWith(ROOT) ? name.substring(ROOT.length()).replaceFirst("\\..*", "") : "";
	}

	private static int layerOf(String module) {
		if (module.equals("engine")) {
			return 1;
		}
		for (var layer = 0; layer < LAYERS.size(); layer++) {
			if (LAYERS.get(layer).contains(module)) {
				return layer;
			}
		}
		throw new AssertionError("no layer is named for the module " + module);
	}

	private static DescribedPredicate<JavaClass> engineExcept(String... packages) {
		return resideInAPackage("org.camunda..").and(DescribedPredicate.not(resideInAnyPackage(packages)));
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
