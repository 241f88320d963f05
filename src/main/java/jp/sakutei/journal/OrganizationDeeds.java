package jp.sakutei.journal;

import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Department;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Person;
import jp.sakutei.organization.PersonAdministered;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.SubstituteEnded;
import jp.sakutei.organization.SubstituteNamed;
import jp.sakutei.organization.Substitution;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down who was named a substitute, and whose way to sign in was changed. */
@Component
class OrganizationDeeds {

	private final Journal journal;

	private final Organization organization;

	OrganizationDeeds(Journal journal, Organization organization) {
		this.journal = journal;
		this.organization = organization;
	}

	@EventListener
	void on(SubstituteNamed event) {
		entry(event.substitution()).because(event.substitution().reason()).did(Deed.SUBSTITUTE_NAMED, event.by());
	}

	@EventListener
	void on(SubstituteEnded event) {
		entry(event.substitution()).did(Deed.SUBSTITUTE_ENDED, event.by());
	}

	@EventListener
	void on(PersonAdministered event) {
		journal.of(null, subject(event.person())).did(switch (event.change()) {
			case ENABLED -> Deed.PERSON_ENABLED;
			case DISABLED -> Deed.PERSON_DISABLED;
			case PASSWORD_SET -> Deed.PASSWORD_SET;
			case PASSWORD_CHANGED -> Deed.PASSWORD_CHANGED;
			case FIRST_ADMINISTRATOR -> Deed.FIRST_ADMINISTRATOR;
		}, event.by());
	}

	private Journal.Entry entry(Substitution substitution) {
		return journal.of(null, subject(substitution.holder()))
			.with("substitute", organization.person(substitution.substitute()).map(Person::name).orElse(""))
			.with("authority", post(substitution.authority()))
			.with("from", substitution.from())
			.with("to", substitution.to());
	}

	/** {@code 道路整備課 課長}. */
	private String post(Authority authority) {
		var unit = switch (authority.role().unit()) {
			case SECTION -> organization.section(authority.unit()).name();
			case DEPARTMENT -> organization.departments()
				.stream()
				.filter((department) -> department.code().equals(authority.unit()))
				.map(Department::name)
				.findFirst()
				.orElse("");
			case CITY -> "";
		};
		return (unit + " " + authority.role().label()).strip();
	}

	private static String subject(PersonId person) {
		return "person:" + person.value();
	}

}
