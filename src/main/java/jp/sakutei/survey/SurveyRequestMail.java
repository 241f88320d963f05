package jp.sakutei.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.mail.Letters;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.OutgoingMail;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Section;
import jp.sakutei.round.RoundId;
import jp.sakutei.sheet.ProjectSheet;

import org.springframework.stereotype.Component;

/**
 * 調査依頼: once to each section's staff and head, listing its sheets with the day of each
 * gate.
 */
@Component
class SurveyRequestMail {

	private final Letters letters;

	private final Organization organization;

	private final BusinessClock clock;

	SurveyRequestMail(Letters letters, Organization organization, BusinessClock clock) {
		this.letters = letters;
		this.organization = organization;
		this.clock = clock;
	}

	void put(RoundId round, SortedMap<String, List<ProjectSheet>> bySection, Dues due) {

		var names = organization.sections().stream().collect(Collectors.toMap(Section::code, Section::name));
		var all = letters.of(round.value(), MailKind.SURVEY_REQUEST)
			.with("fillInDue", JapaneseDates.full(due.fillIn()))
			.with("sectionHeadDue", JapaneseDates.full(due.sectionHead()))
			.with("departmentHeadDue", JapaneseDates.full(due.departmentHead()))
			.with("officeDue", JapaneseDates.full(due.office()))
			.link("/tasks");
		var mails = new ArrayList<OutgoingMail>();
		bySection.forEach((section, sheets) -> {
			var letter = all.with("section", names.get(section))
				.with("count", sheets.size())
				.with("sheets", sheets.stream().map((sheet) -> "・" + sheet.title()).collect(Collectors.joining("\n")));
			Stream.of(Authority.staff(section), Authority.sectionHead(section))
				.flatMap((authority) -> organization.holdersOf(authority, clock.today()).stream())
				.distinct()
				.forEach((person) -> mails.add(letter.to(person.id(), person.name(), round + ":" + section)));
		});
		letters.sendAll(mails);
	}

}
