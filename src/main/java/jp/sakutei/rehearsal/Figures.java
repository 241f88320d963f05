package jp.sakutei.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.mail.Outbox;
import jp.sakutei.rehearsal.Report.Mails;
import jp.sakutei.rehearsal.Report.MeetingHeld;
import jp.sakutei.rehearsal.Report.Progress;
import jp.sakutei.rehearsal.Report.Sheets;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Rounds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 数: what a round's tables say when it has been played. */
@Repository
class Figures {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final JdbcClient jdbc;

	private final Rounds rounds;

	private final Outbox outbox;

	Figures(JdbcClient jdbc, Rounds rounds, Outbox outbox) {
		this.jdbc = jdbc;
		this.rounds = rounds;
		this.outbox = outbox;
	}

	/** The progress table of the first period: of the projects that count. */
	Map<String, Progress> progress(RoundId round) {

		var counts = counts("progress", "round = ? and counted and progress is not null", round);
		var total = counts.values().stream().mapToInt(Integer::intValue).sum();
		var progress = new LinkedHashMap<String, Progress>();
		rounds.plan(round).progressWords().forEach((word) -> {
			var count = counts.getOrDefault(word.label(), 0);
			progress.put(word.label(), new Progress(count, share(count, total)));
		});
		return progress;
	}

	static BigDecimal share(int count, int total) {
		return (total == 0) ? BigDecimal.ZERO.setScale(1)
				: BigDecimal.valueOf(count)
					.multiply(HUNDRED)
					.divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
	}

	Sheets sheets(RoundId round) {
		var byKind = counts("kind", "round = ?", round);
		return new Sheets(byKind.values().stream().mapToInt(Integer::intValue).sum(), byKind,
				counts("placement", "round = ?", round));
	}

	List<MeetingHeld> meetings(RoundId round) {
		return jdbc.sql("""
				select m.kind, s.held_on, (select count(*) from meeting_item i
				  where i.meeting = s.meeting and i.session = s.number and i.left_out is null) as items
				from meeting_session s join meeting m on m.id = s.meeting
				where m.round = ? and s.held_on is not null order by s.held_on, m.id
				""")
			.param(round.value())
			.query((row, index) -> new MeetingHeld(row.getString(1), row.getObject(2, LocalDate.class), row.getInt(3)))
			.list();
	}

	Mails mails() {
		var byKind = outbox.countByKind();
		return new Mails(byKind.values().stream().mapToInt(Integer::intValue).sum(), byKind);
	}

	private Map<String, Integer> counts(String column, String where, RoundId round) {
		var counts = new LinkedHashMap<String, Integer>();
		jdbc.sql("select %1$s, count(*) from project_sheet where %2$s group by %1$s order by count(*) desc, %1$s"
			.formatted(column, where)).param(round.value()).query((row) -> {
				counts.put(row.getString(1), row.getInt(2));
			});
		return counts;
	}

}
