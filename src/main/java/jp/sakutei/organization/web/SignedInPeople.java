package jp.sakutei.organization.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.common.Codes;
import jp.sakutei.common.Outgrown;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is signed in now, on any node, and how earlier sign-ins ended. */
@Component
public class SignedInPeople implements Outgrown {

	/** As long as a page may lie open; the rest is cleared each morning. */
	private static final String REMEMBERED = "7 days";

	private final JdbcClient jdbc;

	private final PageTokens tokens;

	SignedInPeople(JdbcClient jdbc, PageTokens tokens) {
		this.jdbc = jdbc;
		this.tokens = tokens;
	}

	/** Sessions live in real time, whatever the business clock says. */
	public Set<PersonId> now() {
		return new HashSet<>(jdbc.sql("""
				select distinct principal_name from spring_session
				where principal_name is not null and expiry_time > extract(epoch from clock_timestamp()) * 1000
				""").query((row, index) -> new PersonId(row.getString(1))).list());
	}

	/** Ends all sessions of the person. */
	void signOut(PersonId person, SignInEnd cause) {
		signOutElsewhere(person, "", cause);
	}

	/** Ends all sessions of the person but one. */
	private void signOutElsewhere(PersonId person, String session, SignInEnd cause) {
		jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ? returning session_id")
			.params(person.value(), session)
			.query(String.class)
			.list()
			.forEach((ended) -> remember(ended, cause));
	}

	/** A new password ends all sessions of its person, and this one gets another id. */
	void passwordChanged(PersonId person, HttpServletRequest request) {
		var session = request.getSession().getId();
		signOutElsewhere(person, session, SignInEnd.PASSWORD_CHANGED);
		remember(session, SignInEnd.PASSWORD_CHANGED);
		request.changeSessionId();
	}

	/** The session ends, or gets another id. */
	void remember(String session, SignInEnd cause) {
		jdbc.sql("""
				insert into ended_sign_in (mark, cause, ended_at) values (?, ?, clock_timestamp())
				on conflict (mark) do nothing
				""").params(tokens.signIn(session.strip()), cause.code()).update();
	}

	/** Why the sign-in of a page with the mark is no more. */
	SignInEnd end(String mark) {
		return jdbc.sql(
				"select cause from ended_sign_in where mark = ? and ended_at > clock_timestamp() - cast(? as interval)")
			.params(mark, REMEMBERED)
			.query(String.class)
			.optional()
			.map((code) -> Codes.of(SignInEnd.class, code))
			.orElse(SignInEnd.EXPIRED);
	}

	@Override
	public String what() {
		return "ended-sign-ins";
	}

	@Override
	public String label() {
		return "サインインが終わったわけ";
	}

	@Override
	public int clear(Instant before, int most) {
		return jdbc.sql("""
				delete from ended_sign_in where mark in (
				  select mark from ended_sign_in where ended_at < ? order by ended_at limit ?)
				""").params(before.atOffset(ZoneOffset.UTC), most).update();
	}

}
