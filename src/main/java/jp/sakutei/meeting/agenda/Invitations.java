package jp.sakutei.meeting.agenda;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingKind;
import jp.sakutei.organization.Person;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is invited to a sitting. */
@Repository
class Invitations {

	private final JdbcClient jdbc;

	Invitations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Who holds one of the invited roles on the sitting's day; of the sections only those
	 * whose sheets come up, where single sheets come up.
	 */
	List<Person> invited(Meeting meeting) {
		return jdbc.sql("""
				with sitting as (
				  select * from meeting_session where meeting = :meeting and number = :session),
				concerned as (
				  select i.section from meeting_item i
				  where i.meeting = :meeting and i.session = :session and i.left_out is null and i.section is not null)
				select distinct p.code, p.name, p.email
				from sitting s
				  join post o on o.role = any (s.roles)
				    and o.valid_from <= s.day and (o.valid_to is null or o.valid_to >= s.day)
				  join person p on p.code = o.person and p.enabled
				where o.section is null or o.section in (select section from concerned)
				  or not exists (select 1 from concerned)
				order by p.code
				""")
			.param("meeting", meeting.id().value())
			.param("session", meeting.session())
			.query((row, index) -> new Person(new PersonId(row.getString(1)), row.getString(2), row.getString(3)))
			.list();
	}

	/**
	 * Whom to propose for the invitation: the office itself, and the roles that are
	 * members of the body by title (「各部長」「副市長」).
	 */
	static Set<PostRole> rolesOf(MeetingKind kind) {

		var roles = EnumSet.of(PostRole.PLANNING_OFFICE);
		var titles = kind.members().stream().map(Invitations::title).toList();
		for (var role : PostRole.values()) {
			if (titles(role).anyMatch(titles::contains)) {
				roles.add(role);
			}
		}
		return roles;
	}

	/** The members that are no role of the product: a council's. */
	static String guestsOf(MeetingKind kind) {

		var known = Arrays.stream(PostRole.values()).flatMap(Invitations::titles).toList();
		return kind.members()
			.stream()
			.filter((member) -> !known.contains(title(member)))
			.collect(Collectors.joining("、"));
	}

	/** 「各部長（見本）」 is the 部長. */
	private static String title(String member) {
		return member.replaceAll("（.*）", "").replaceFirst("^各", "");
	}

	private static Stream<String> titles(PostRole role) {
		return Stream.concat(Stream.of(role.label()), Arrays.stream(role.label().split("[・（）]")));
	}

}
