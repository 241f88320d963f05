package jp.sakutei.hearing.timetable;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.hearing.timetable.Clash.Kind;
import jp.sakutei.organization.Person;

/**
 * Finds what stands against a timetable: each pair once, at the later of its sections.
 */
final class Clashes {

	private final Timetable timetable;

	private final LocalDateTime now;

	private final Map<String, SectionToHear> sections;

	Clashes(Timetable timetable, LocalDateTime now) {
		this.timetable = timetable;
		this.now = now;
		this.sections = timetable.sections()
			.stream()
			.collect(Collectors.toMap(SectionToHear::code, Function.identity(), (one, other) -> one, HashMap::new));
	}

	List<Clash> all() {
		var entries = timetable.entries().stream().sorted(Comparator.comparing(Entry::slot)).toList();
		var clashes = new ArrayList<Clash>();
		for (var index = 0; index < entries.size(); index++) {
			alone(entries.get(index), clashes);
			for (var earlier = 0; earlier < index; earlier++) {
				together(entries.get(index), entries.get(earlier), clashes);
			}
		}
		return List.copyOf(clashes);
	}

	/** Those of one section, who moves: it is the one that is named. */
	List<Clash> of(Entry entry) {
		var clashes = new ArrayList<Clash>();
		alone(entry, clashes);
		timetable.entries()
			.stream()
			.filter((other) -> !other.section().equals(entry.section()))
			.forEach((other) -> together(entry, other, clashes));
		return List.copyOf(clashes);
	}

	private void alone(Entry entry, List<Clash> clashes) {
		var slot = entry.slot();
		if (!timetable.season().calendar().isWorkingDay(slot.day())) {
			clashes
				.add(new Clash(Kind.CLOSED_DAY, entry, null, JapaneseDates.full(slot.day()) + "は閉庁日です。ほかの日を選んでください。"));
		}
		else if (!timetable.season().holds(slot.day())) {
			clashes.add(new Clash(Kind.OUTSIDE, entry, null, JapaneseDates.monthAndDay(slot.day()) + "は、各課等ヒアリングの期間（"
					+ JapaneseDates.span(timetable.season().from(), timetable.season().to()) + "）の外です。"));
		}
		if (!entry.told() && slot.hasBegun(now)) {
			clashes.add(new Clash(Kind.PAST, entry, null, slot.text() + "は過ぎています。これからの日時を選んでください。"));
		}
		timetable.blocked()
			.stream()
			.filter((blocked) -> blocked.covers(slot) && isOf(blocked, entry))
			.forEach((blocked) -> clashes.add(new Clash(Kind.BLOCKED, entry, null, text(blocked, entry))));
	}

	private static boolean isOf(Blocked blocked, Entry entry) {
		return blocked.isOfEverybody() || blocked.isOfRoom(entry.room()) || blocked.isOfOfficer(entry.officer())
				|| blocked.isOfSection(entry.section());
	}

	private String text(Blocked blocked, Entry entry) {
		var who = switch (blocked.reach()) {
			case EVERYBODY -> "ヒアリングに使えない時間です";
			case ROOM -> entry.room() + "が使えない時間です";
			case OFFICER -> timetable.name(entry.officer()) + "さんの都合が悪い時間です";
			case SECTION -> timetable.name(entry.section()) + "の都合が悪い時間です";
		};
		return entry.slot().text() + "は、" + who + "（" + blocked.reason() + "）。";
	}

	private void together(Entry entry, Entry other, List<Clash> clashes) {
		if (!entry.slot().overlaps(other.slot())) {
			return;
		}
		var when = entry.slot().text() + "は、";
		var others = timetable.name(other.section()) + "（" + other.slot().time() + "から）";
		if (entry.isIn(other.room())) {
			clashes
				.add(new Clash(Kind.ROOM, entry, other.section(), when + entry.room() + "で" + others + "のヒアリングがあります。"));
		}
		if (entry.officer() != null && other.isHeldBy(entry.officer())) {
			clashes.add(new Clash(Kind.OFFICER, entry, other.section(),
					when + timetable.name(entry.officer()) + "さんが" + others + "のヒアリングを担当します。"));
		}
		var speakers = shared(entry, other);
		if (!speakers.isEmpty()) {
			clashes.add(new Clash(Kind.SPEAKER, entry, other.section(), when + speakers + "が" + others + "の説明者です。"));
		}
	}

	private String shared(Entry entry, Entry other) {
		return speakers(entry).stream()
			.filter(speakers(other)::contains)
			.map((person) -> person.name() + "さん")
			.collect(Collectors.joining("、"));
	}

	private List<Person> speakers(Entry entry) {
		var section = sections.get(entry.section());
		return (section == null) ? List.of() : section.speakers();
	}

}
