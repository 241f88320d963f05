package jp.sakutei.organization.web;

import java.util.HashSet;
import java.util.Set;

import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is signed in now, on any node. */
@Component
public class SignedInPeople {

	private final JdbcClient jdbc;

	SignedInPeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Sessions live in real time, whatever the business clock says. */
	public Set<PersonId> now() {
		return new HashSet<>(jdbc.sql("""
				select distinct principal_name from spring_session
				where principal_name is not null and expiry_time > extract(epoch from clock_timestamp()) * 1000
				""").query((row, index) -> new PersonId(row.getString(1))).list());
	}

	/** Ends all sessions of the person. */
	void signOut(PersonId person) {
		signOutElsewhere(person, "");
	}

	/** Ends all sessions of the person but one. */
	void signOutElsewhere(PersonId person, String session) {
		jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
			.params(person.value(), session)
			.update();
	}

}
