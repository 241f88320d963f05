package jp.sakutei.handin;

import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.mail.Letters;
import jp.sakutei.mail.MailKind;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Person;
import jp.sakutei.organization.PostRole;
import jp.sakutei.sheet.ProjectChanged;
import jp.sakutei.sheet.ProjectDeed;
import jp.sakutei.sheet.Told;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells at once what has become of a project: its section, or the planning office. */
@Component
class ProjectLetters {

	private final EnteredForMail toSection;

	private final Letters letters;

	private final Organization organization;

	private final BusinessClock clock;

	ProjectLetters(EnteredForMail toSection, Letters letters, Organization organization, BusinessClock clock) {
		this.toSection = toSection;
		this.letters = letters;
		this.organization = organization;
		this.clock = clock;
	}

	@EventListener
	void on(ProjectChanged event) {

		var by = Optional.ofNullable(event.by()).flatMap(organization::person).map(Person::name).orElse("");
		if (event.change().told().contains(Told.SECTION)) {
			toSection.put(event.sheet(), by, what(event.change().deed()), event.change().reason());
		}
		if (event.change().told().contains(Told.OFFICE)) {
			toOffice(event, by);
		}
	}

	private void toOffice(ProjectChanged event, String by) {
		var sheet = event.sheet();
		var letter = letters.of(sheet.round(), MailKind.PROJECT_WITHDRAWN)
			.with("sheet", sheet.title())
			.with("section", organization.section(sheet.section()).name())
			.with("by", by)
			.with("reason", event.change().reason())
			.link("/sheets/" + sheet.id());
		letters.send(letter, organization.holdersOf(Authority.of(PostRole.PLANNING_OFFICE), clock.today()),
				sheet.id() + "#" + clock.instant());
	}

	private static String what(ProjectDeed deed) {
		return switch (deed) {
			case POSTPONE -> "拡大の見送り（元の事業は継続します）";
			case TREAT_AS_WITHDRAWN -> "取下げ扱い";
			case TAKE_BACK -> "取下げの取消し";
			case CORRECT -> "位置付けの記録の訂正";
			case REWRITE -> "分割・統合による内容の組替え";
			default -> deed.label();
		};
	}

}
