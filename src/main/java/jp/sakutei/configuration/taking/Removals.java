package jp.sakutei.configuration.taking;

import jp.sakutei.configuration.RoundConfiguration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/**
 * What may not vanish from the files of a round that exists, since what was written hangs
 * on it.
 */
final class Removals {

	private Removals() {
	}

	/** Why the configuration cannot follow the other; empty when it can. */
	static List<String> refusals(RoundConfiguration before, RoundConfiguration after, boolean open) {

		var refusals = new ArrayList<String>();
		if (!before.id().equals(after.id())) {
			refusals.add("round.yaml の id が「" + after.id() + "」です。この策定の id は「" + before.id() + "」です。");
		}
		if (before.plan().sample() != after.plan().sample()) {
			refusals.add("round.yaml の sample は、策定を作成した後では変えられません。");
		}
		var old = before.organization();
		var young = after.organization();
		check(refusals, "部", "名称を変えて残してください", old.departments(), young.departments(), (each) -> each.code());
		check(refusals, "課等", "行を残して廃止日を入れてください", old.sections(), young.sections(), (each) -> each.code());
		check(refusals, "職員", "行を残して職の終了日を入れてください", old.people(), young.people(), (each) -> each.id());
		check(refusals, "施策", "行を残してください", before.policies().policies(), after.policies().policies(),
				(each) -> each.code());
		check(refusals, "事業", "行を残してください", before.projects(), after.projects(), (each) -> each.number());
		check(refusals, "会議", "残してください", before.meetings(), after.meetings(), (each) -> each.id());
		check(refusals, "段階", "残してください", before.schedule().stages(), after.schedule().stages(), (each) -> each.id());
		if (open) {
			var stages = new ArrayList<String>();
			check(stages, "段階", "策定を開いた後では加えられません。取り除いてください", after.schedule().stages(), before.schedule().stages(),
					(each) -> each.id());
			refusals.addAll(stages.stream().map((text) -> text.replace("がなくなっています", "が加わっています")).toList());
		}
		return refusals;
	}

	private static <T> void check(List<String> refusals, String what, String help, List<T> before, List<T> after,
			Function<T, Object> code) {
		var left = new HashSet<>(after.stream().map(code).toList());
		before.stream()
			.map(code)
			.filter((each) -> !left.contains(each))
			.forEach((each) -> refusals.add(what + "「" + each + "」がなくなっています。" + help + "。"));
	}

}
