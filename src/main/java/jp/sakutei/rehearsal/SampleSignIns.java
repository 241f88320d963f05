package jp.sakutei.rehearsal;

import java.util.stream.Collectors;

import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.common.Codes;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.PostRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says in the log where to go and who can sign in to a sample. */
@Component
@Conditional(SampleCondition.class)
class SampleSignIns {

	private static final Logger log = LoggerFactory.getLogger(SampleSignIns.class);

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	private final String baseUrl;

	private final String password;

	SampleSignIns(JdbcClient jdbc, BusinessClock clock, SakuteiSettings settings) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.baseUrl = settings.baseUrl();
		this.password = settings.sample().password();
	}

	void tell() {
		log.info("見本の画面：{}　次の職員番号とパスワード「{}」でサインインできます。\n{}", baseUrl, password, lines());
	}

	/**
	 * One person for each kind of post, of the section with the most projects where it
	 * has one.
	 */
	private String lines() {
		return jdbc.sql("""
				with busy as (select s.section, c.department from project_sheet s join section c on c.code = s.section
				  group by s.section, c.department order by count(*) desc, s.section limit 1)
				select distinct on (o.role) o.role, p.code, p.name, coalesce(c.name, d.name, '') as unit
				from post o join person p on p.code = o.person
				left join section c on c.code = o.section left join department d on d.code = o.department
				left join busy b on b.section = o.section or (o.section is null and b.department = o.department)
				where o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day) and p.enabled
				order by o.role, b.section nulls last, p.code
				""")
			.param("day", clock.today())
			.query((row, index) -> "  %s  %s（%s %s）".formatted(row.getString("code"), row.getString("name"),
					Codes.of(PostRole.class, row.getString("role")).label(), row.getString("unit")))
			.list()
			.stream()
			.collect(Collectors.joining("\n"));
	}

}
