package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.sakutei.hearing.timetable.Clash.Kind;
import jp.sakutei.organization.Person;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static jp.sakutei.hearing.timetable.ATimetable.CALENDAR;
import static jp.sakutei.hearing.timetable.ATimetable.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

/** だれも、どの会議室も二重にならず、どの課も、入るか理由とともに名が挙がる。 */
class TimetableProperties {

	private static final List<String> SECTIONS = Stream.of("A", "B", "C", "D")
		.flatMap((department) -> IntStream.rangeClosed(1, 4).mapToObj((number) -> department + number))
		.toList();

	@Property
	void placesNobodyTwice(@ForAll("timetables") Timetable timetable) {
		var whole = timetable.with(timetable.propose(MONDAY));
		var settled = timetable.clashes(MONDAY.atStartOfDay());
		assertThat(whole.clashes(MONDAY.atStartOfDay())).containsExactlyInAnyOrderElementsOf(settled);
	}

	@Property
	void placesOrNamesEverySection(@ForAll("timetables") Timetable timetable) {
		var proposal = timetable.propose(MONDAY);
		var named = new ArrayList<String>();
		timetable.entries().forEach((entry) -> named.add(entry.section()));
		proposal.placed().forEach((entry) -> named.add(entry.section()));
		proposal.unplaced().forEach((each) -> named.add(each.section().code()));
		assertThat(named).containsExactlyInAnyOrderElementsOf(SECTIONS);
		assertThat(proposal.unplaced()).allSatisfy((each) -> assertThat(each.why()).endsWith("。"));
		assertThat(timetable.propose(MONDAY)).isEqualTo(proposal);
	}

	/** No place is left that would do as it is. */
	@Property
	void leavesNobodyOutWhoWouldFit(@ForAll("timetables") Timetable timetable) {
		var proposal = timetable.propose(MONDAY);
		var whole = timetable.with(proposal);
		proposal.unplaced()
			.forEach((each) -> everyPlace(timetable, each.section().code())
				.forEach((entry) -> assertThat(whole.clashes(entry, MONDAY.atStartOfDay())).as(entry.toString())
					.extracting(Clash::kind)
					.containsAnyOf(Kind.ROOM, Kind.OFFICER, Kind.SPEAKER, Kind.BLOCKED)));
	}

	private static Stream<Entry> everyPlace(Timetable timetable, String section) {
		return timetable.season()
			.days(MONDAY)
			.stream()
			.flatMap((day) -> timetable.season().slots(day).stream())
			.flatMap((slot) -> timetable.rooms()
				.stream()
				.flatMap((room) -> timetable.officers()
					.stream()
					.map((officer) -> new Entry(section, slot, room, officer.id(), false))));
	}

	@Provide
	Arbitrary<Timetable> timetables() {
		return Combinators
			.combine(seasons(), means("第%d会議室"), means("O%d"), sections(), blocked().list().ofMaxSize(12), wishes(),
					entries().list().uniqueElements(Entry::section).ofMaxSize(4))
			.as((season, rooms, officers, sections, blocked, wishes, entries) -> new Timetable(season, rooms,
					officers.stream().map(ATimetable::person).toList(), sections, blocked, wishes, entries));
	}

	private static Arbitrary<Season> seasons() {
		return Combinators
			.combine(Arbitraries.integers().between(0, 9),
					Arbitraries.of(LocalTime.of(9, 0), LocalTime.of(10, 30), LocalTime.of(13, 15), LocalTime.of(14, 45))
						.set()
						.ofMaxSize(4))
			.as((days, starts) -> new Season(MONDAY, MONDAY.plusDays(days), CALENDAR, List.copyOf(starts), 60));
	}

	private static Arbitrary<List<String>> means(String name) {
		return Arbitraries.integers()
			.between(0, 3)
			.map((count) -> IntStream.rangeClosed(1, count).mapToObj(name::formatted).toList());
	}

	/** Some heads speak for two of them. */
	private static Arbitrary<List<SectionToHear>> sections() {
		return Arbitraries.integers()
			.between(1, 6)
			.map(ATimetable::sectionSpeaker)
			.list()
			.ofSize(SECTIONS.size())
			.map((speakers) -> IntStream.range(0, SECTIONS.size())
				.mapToObj((index) -> new SectionToHear(SECTIONS.get(index), "見本課" + SECTIONS.get(index),
						SECTIONS.get(index).substring(0, 1),
						(index % 3 == 0) ? List.<Person>of() : List.of(speakers.get(index))))
				.toList());
	}

	private static Arbitrary<Blocked> blocked() {
		return Combinators
			.combine(Arbitraries.of(Reach.class), Arbitraries.integers().between(1, 3), days(), days(),
					Arbitraries.of(true, false))
			.as((reach, number, from, to, whole) -> {
				var whom = switch (reach) {
					case EVERYBODY -> "";
					case ROOM -> "第" + number + "会議室";
					case OFFICER -> "O" + number;
					case SECTION -> "A" + number;
				};
				return new Blocked(reach, whom, from, to, whole ? null : LocalTime.of(9, 30),
						whole ? null : LocalTime.of(13, 0), "見本の理由");
			});
	}

	private static Arbitrary<Map<String, LocalDate>> wishes() {
		return Arbitraries.maps(Arbitraries.of("A", "B", "C", "D"), days()).ofMaxSize(4);
	}

	/** Settled by hand, at any time. */
	private static Arbitrary<Entry> entries() {
		return Combinators
			.combine(Arbitraries.of(SECTIONS), days(), Arbitraries.of("09:00", "09:45", "13:00"),
					Arbitraries.of("第1会議室", "第2会議室", "市長室"), Arbitraries.of("O1", "O2"))
			.as(ATimetable::entry);
	}

	private static Arbitrary<LocalDate> days() {
		return Arbitraries.integers().between(-2, 12).map(MONDAY::plusDays);
	}

}
