package jp.sakutei.journal;

import jp.sakutei.organization.PersonAdministered;
import jp.sakutei.organization.SubstituteEnded;
import jp.sakutei.organization.SubstituteNamed;
import jp.sakutei.organization.Substitution;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down who was named a substitute, and whose way to sign in was changed. */
@Component
class OrganizationDeeds {

	private final AuditTrail trail;

	OrganizationDeeds(AuditTrail trail) {
		this.trail = trail;
	}

	@EventListener
	void on(SubstituteNamed event) {
		var substitution = event.substitution();
		trail.record(new AuditEntry(null, subject(substitution.holder().value()), "代理を指定した", event.by(), null,
				substitution.reason(), detail(substitution)));
	}

	@EventListener
	void on(SubstituteEnded event) {
		trail.record(new AuditEntry(null, subject(event.substitution().holder().value()), "代理を終えた", event.by(), null,
				null, detail(event.substitution())));
	}

	@EventListener
	void on(PersonAdministered event) {
		trail.record(
				new AuditEntry(null, subject(event.person().value()), event.action(), event.by(), null, null, null));
	}

	private static String subject(String person) {
		return "person:" + person;
	}

	private static String detail(Substitution substitution) {
		return "%s（%s）%s～%s".formatted(substitution.substitute(), substitution.authority(), substitution.from(),
				substitution.to());
	}

}
