package jp.sakutei.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.sheet.ProjectHistory.Past;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** どんな順に何をしても、合計と経過が合う。 */
class ProjectProperties {

	private static final List<String> KINDS = List.of("新規", "拡大", "継続", "廃止");

	@Property
	void keepsItsHistory(@ForAll("kinds") String kind, @ForAll("steps") List<Step> steps) {

		var played = play(kind, steps);
		var last = Project.proposed(kind);
		for (var past : played.history) {
			assertThat(past.from()).isEqualTo(last.placement());
			assertThat(past.fromKind()).isEqualTo(last.kind());
			last = new Project(past.to(), past.toKind(), kind, null, null, false);
		}
		assertThat(played.project.placement()).isEqualTo(last.placement());
		assertThat(played.project.kind()).isEqualTo(last.kind());
	}

	@Property
	void isDecidedOnlyByTheMeetingThatDecides(@ForAll("kinds") String kind, @ForAll("steps") List<Step> steps) {
		for (var past : play(kind, steps).history) {
			if (past.to() == Placement.DECIDED) {
				assertThat(past.source()).isIn(Body.DECIDING_MEETING.name(), Body.OFFICE.name());
			}
		}
		assertThat(play(kind, steps).project.saysWhyItDiffers()).isTrue();
	}

	@Property
	void keepsTheSums(@ForAll("several") List<List<Step>> projects) {

		var counts = new EnumMap<Placement, Integer>(Placement.class);
		var moves = new EnumMap<Placement, Integer>(Map.of(Placement.CANDIDATE, projects.size()));
		for (var steps : projects) {
			var played = play("新規", steps);
			counts.merge(played.project.placement(), 1, Integer::sum);
			played.history.forEach((past) -> {
				moves.merge(past.from(), -1, Integer::sum);
				moves.merge(past.to(), 1, Integer::sum);
			});
		}
		assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(projects.size());
		assertThat(Arrays.stream(Placement.values()))
			.allSatisfy((each) -> assertThat(moves.getOrDefault(each, 0)).isEqualTo(counts.getOrDefault(each, 0)));
	}

	@Property
	void isAsBeforeWhenTakenBack(@ForAll("kinds") String kind, @ForAll("steps") List<Step> steps) {
		var before = play(kind, steps);
		if (before.project.may(ProjectDeed.WITHDRAW, Body.SECTION_HEAD)) {
			before.step(new Step(ProjectDeed.WITHDRAW, Body.SECTION_HEAD));
			assertThat(before.project.isOver()).isTrue();
			var withdrawn = before.project;
			before.step(new Step(ProjectDeed.TAKE_BACK, Body.OFFICE));
			assertThat(before.project.isOver()).isFalse();
			assertThat(before.project.kind()).isEqualTo(withdrawn.kind());
			assertThat(before.project.placement()).isEqualTo(before.history.get(before.history.size() - 2).from());
		}
	}

	@Property
	void staysWhereItEnded(@ForAll("kinds") String kind, @ForAll("steps") List<Step> steps) {
		var played = play(kind, steps);
		if (played.project.may(ProjectDeed.MERGE, Body.OFFICE)) {
			played.step(new Step(ProjectDeed.MERGE, Body.OFFICE));
			var ended = played.project;
			steps.forEach(played::step);
			assertThat(played.project).isEqualTo(ended);
		}
	}

	@Provide
	Arbitrary<String> kinds() {
		return Arbitraries.of(KINDS);
	}

	@Provide
	Arbitrary<List<Step>> steps() {
		return Combinators.combine(Arbitraries.of(ProjectDeed.class), Arbitraries.of(Body.class))
			.as(Step::new)
			.list()
			.ofMaxSize(40);
	}

	@Provide
	Arbitrary<List<List<Step>>> several() {
		return steps().list().ofMaxSize(8);
	}

	private static Played play(String kind, List<Step> steps) {
		var played = new Played(kind);
		steps.forEach(played::step);
		return played;
	}

	record Step(ProjectDeed deed, Body by) {
	}

	/** A project with what became of it. */
	private static final class Played {

		private final List<Past> history = new ArrayList<>();

		private Project project;

		private Played(String kind) {
			this.project = Project.proposed(kind);
		}

		void step(Step step) {
			if (project.refusal(step.deed, step.by, "理由").isPresent()) {
				return;
			}
			var soFar = new ProjectHistory(Collections.unmodifiableList(history));
			var change = switch (step.deed) {
				case TAKE_BACK -> project.undo(step.deed, step.by, "理由", soFar.last().orElseThrow());
				case CORRECT -> soFar.lastOf(step.by.name())
					.map((past) -> project.undo(step.deed, step.by, "理由", past))
					.orElse(null);
				case SET_KIND -> project.setKind(KINDS.get(history.size() % KINDS.size()), "理由");
				default -> project.change(step.deed, step.by, "理由");
			};
			if (change != null && change.changes()) {
				history.add(new Past(history.size(), step.deed, change.from().placement(), change.to().placement(),
						change.from().kind(), change.to().kind(), change.from().kindReason(), step.by.name()));
				project = change.to();
			}
		}

	}

}
