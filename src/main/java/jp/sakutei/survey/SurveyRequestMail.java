package jp.sakutei.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.MailTexts;
import jp.sakutei.mail.Outbox;
import jp.sakutei.mail.OutgoingMail;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Person;
import jp.sakutei.organization.Section;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Rounds;

import org.springframework.stereotype.Component;

/**
 * 調査依頼: once to each section's staff and head, listing its sheets with the day of each
 * gate.
 */
@Component
class SurveyRequestMail {

	private final Outbox outbox;

	private final MailTexts texts;

	private final Organization organization;

	private final Rounds rounds;

	private final BusinessClock clock;

	private final String baseUrl;

	SurveyRequestMail(Outbox outbox, MailTexts texts, Organization organization, Rounds rounds, BusinessClock clock,
			SakuteiSettings settings) {
		this.outbox = outbox;
		this.texts = texts;
		this.organization = organization;
		this.rounds = rounds;
		this.clock = clock;
		this.baseUrl = settings.baseUrl();
	}

	void put(RoundId round, SortedMap<String, List<ProjectSheet>> bySection, Dues due) {

		var today = clock.today();
		var names = organization.sections().stream().collect(Collectors.toMap(Section::code, Section::name));
		var text = texts.of(round.value(), MailKind.SURVEY_REQUEST);
		var plan = rounds.plan(round).name();
		var mails = new ArrayList<OutgoingMail>();
		bySection.forEach((section, sheets) -> Stream
			.concat(organization.holdersOf(Authority.staff(section), today).stream(),
					organization.holdersOf(Authority.sectionHead(section), today).stream())
			.distinct()
			.forEach((person) -> mails.add(new OutgoingMail(MailKind.SURVEY_REQUEST, person.id(), today,
					round + ":" + section, text.fill(values(person, names.get(section), plan, sheets, due))))));
		outbox.putAll(mails);
	}

	private Map<String, Object> values(Person person, String section, String plan, List<ProjectSheet> sheets,
			Dues due) {
		return Map.of("name", person.name(), "section", section, "round", plan, "count", sheets.size(), "sheets",
				sheets.stream().map((sheet) -> "・" + sheet.title()).collect(Collectors.joining("\n")), "fillInDue",
				JapaneseDates.full(due.fillIn()), "sectionHeadDue", JapaneseDates.full(due.sectionHead()),
				"departmentHeadDue", JapaneseDates.full(due.departmentHead()), "officeDue",
				JapaneseDates.full(due.office()), "link", baseUrl + "/tasks");
	}

}
