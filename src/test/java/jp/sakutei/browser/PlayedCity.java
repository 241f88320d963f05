package jp.sakutei.browser;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;

import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;
import jp.sakutei.rehearsal.PlayedYear;
import jp.sakutei.round.RoundId;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A round that is played to the mornings of {@link MainPage.Days}, where some work is
 * left for those who look at the pages.
 */
final class PlayedCity {

	private static final String FILL_IN = "userTask_fillInSheet";

	private static final String SECTION_HEAD = "userTask_approveAsSectionHead";

	private static final String CLOSE = "userTask_close%";

	private final ApplicationContext application;

	private final JdbcClient jdbc;

	private final RoundConfiguration configuration;

	/** Whose staff is slow, and whose head. */
	private final String writing;

	private final String deciding;

	private RoundId round;

	PlayedCity(ApplicationContext application, RoundConfiguration configuration, String writing, String deciding) {
		this.application = application;
		this.jdbc = application.getBean(JdbcClient.class);
		this.configuration = configuration;
		this.writing = writing;
		this.deciding = deciding;
	}

	void play(Consumer<LocalDate> morning) {
		play(MainPage.Days.AUTUMN, morning);
	}

	void playTo(LocalDate last) {
		play(last, (day) -> {
		});
	}

	private void play(LocalDate last, Consumer<LocalDate> morning) {
		var first = configuration.schedule().first().start();
		round = PlayedYear.begin(application, configuration, first);
		PlayedYear.play(application, round, first, this::slow, (day) -> {
			if (day.equals(MainPage.Days.SURVEY) || day.equals(MainPage.Days.AUTUMN)) {
				morning.accept(day);
			}
			return day.isBefore(last);
		});
	}

	private Set<Authority> slow(LocalDate day) {
		return day.isBefore(MainPage.Days.SURVEY) ? Set.of(Authority.staff(writing), Authority.sectionHead(deciding),
				Authority.departmentHead(deciding.substring(0, 2))) : Set.of();
	}

	/** The section's own for its staff and head, anybody else with the role. */
	String person(PostRole role) {
		var section = (role == PostRole.STAFF || role == PostRole.COORDINATOR) ? writing : deciding;
		return jdbc
			.sql("select min(person) from post where role = :role and valid_to is null "
					+ "and :unit in ('', section, department)")
			.param("role", role.code())
			.param("unit", switch (role.unit()) {
				case SECTION -> section;
				case DEPARTMENT -> section.substring(0, 2);
				case CITY -> "";
			})
			.query(String.class)
			.single();
	}

	String address(MainPage page) {
		var path = page.path().replace("{round}", round.value());
		if (path.contains("{own}")) {
			path = path.replace("{own}", (page.role() == PostRole.STAFF) ? task(FILL_IN, Authority.staff(writing))
					: task(SECTION_HEAD, Authority.sectionHead(deciding)));
		}
		if (path.contains("{closing}")) {
			path = path.replace("{closing}", task(CLOSE, Authority.of(PostRole.PLANNING_OFFICE)));
		}
		return path.replace("{sheet}", sheet());
	}

	private String task(String definition, Authority authority) {
		return jdbc
			.sql("select task_id from work_item where definition like ? and authority = ? order by subject limit 1")
			.params(definition, authority.group())
			.query(String.class)
			.single();
	}

	/** One that has been through the most. */
	private String sheet() {
		return jdbc.sql(
				"select sheet from hand_in where sheet like ? || ':%' group by sheet order by count(*) desc, sheet limit 1")
			.param(round.value())
			.query(String.class)
			.single();
	}

	/** Where the newest mail to somebody leads. */
	String linkOfMail(String person) {
		var body = jdbc
			.sql("select body from outbox_mail where recipient = ? and body like '%://%' order by id desc limit 1")
			.param(person)
			.query(String.class)
			.single();
		return body.replaceAll("(?s).*https?://[^/\\s]+(/\\S+).*", "$1");
	}

}
