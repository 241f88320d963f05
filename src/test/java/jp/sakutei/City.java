package jp.sakutei;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.MailText;
import jp.sakutei.mail.MailTexts;
import jp.sakutei.round.RoundId;
import jp.sakutei.configuration.SmallFiles;

import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A city of any size in the middle of its survey, with one person for each post:
 * {@code staff-0101 head-0101 director-01 coordinator-01 office budget chief finance executive admin},
 * and {@code nobody}, who has none. Written straight into the tables: for pages that
 * read.
 */
public final class City {

	public static final RoundId ROUND = new RoundId("city");

	public static final LocalDate DAY = LocalDate.of(2023, 5, 15);

	private City() {
	}

	public static void build(ApplicationContext application, int departments, int sections, int sheets) {

		application.getBean(BusinessClock.class).moveTo(DAY.atTime(9, 0));
		application.getBean(JdbcClient.class)
			.sql(script().replace("{departments}", "" + departments)
				.replace("{sections}", "" + sections)
				.replace("{sheets}", "" + sheets))
			.update();
		var texts = application.getBean(MailTexts.class);
		for (var kind : MailKind.values()) {
			texts.set(ROUND.value(), kind, new MailText("見本", "見本"));
		}
		SmallFiles.unchanged()
			.files()
			.contents()
			.forEach((name, content) -> application.getBean(JdbcClient.class)
				.sql("insert into config_file (round, name, hash, content, taken_at) values (?, ?, '', ?, '2023-05-08T00:00:00Z')")
				.params(ROUND.value(), name, content)
				.update());
	}

	private static String script() {
		try {
			return new ClassPathResource("city.sql").getContentAsString(UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
