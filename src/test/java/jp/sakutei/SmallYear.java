package jp.sakutei;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.round.daily.DailyRun;
import jp.sakutei.round.RoundId;
import jp.sakutei.configuration.taking.RoundManagement;
import jp.sakutei.configuration.SmallFiles;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

import org.springframework.context.ApplicationContext;

/**
 * The small round on the morning of its first day: 12 projects of 4 sections, each sheet
 * requested.
 */
public final class SmallYear {

	public static final LocalDate FIRST_DAY = LocalDate.of(2023, 5, 8);

	private static final String TYPED = """
			purpose=見本の目的
			indicators[0].targetR6=90
			schedule[0].activity=講座の開催
			schedule[1].activity=講座の開催
			schedule[2].activity=講座の開催
			goalContribution=目指す姿の実現に役立つ。
			legalForce=なし
			endKind=終期なし
			demandOutlook=変わらない
			necessityGrade=高い
			necessityReason=利用が多いため
			effectivenessGrade=普通
			effectivenessReason=目標に届いたため
			efficiencyGrade=普通
			efficiencyReason=見直しを進めたため
			placement=政策的
			placementReason=計画的に進めるため
			amounts.R6.general=1,200
			amounts.R7.general=1,200
			amounts.R8.general=1,200
			""";

	private SmallYear() {
	}

	public static RoundId begin(ApplicationContext application) {

		var configuration = SmallFiles.configuration();
		var clock = application.getBean(BusinessClock.class);
		clock.moveTo(FIRST_DAY.atTime(7, 30));
		var management = application.getBean(RoundManagement.class);
		var round = management.create(configuration);
		management.open(round);
		application.getBean(DailyRun.class).run(FIRST_DAY);
		application.getBean(EngineWork.class).runAll();
		clock.moveTo(FIRST_DAY.atTime(9, 0));
		return round;
	}

	/** The page of a sheet's task as its section would post it, filled in. */
	public static Map<String, String[]> filledIn(Document page) {

		var form = (FormElement) page.select("form:has([name=goalContribution])").first();
		var posted = new LinkedHashMap<String, String[]>();
		form.formData().forEach((pair) -> posted.merge(pair.key(), new String[] { pair.value() }, SmallYear::both));
		TYPED.lines().map((line) -> line.split("=")).forEach((pair) -> posted.put(pair[0], new String[] { pair[1] }));
		page.select("input[name^=confirmed.]")
			.eachAttr("name")
			.forEach((name) -> posted.put(name, new String[] { "true" }));
		return posted;
	}

	private static String[] both(String[] one, String[] other) {
		return Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new);
	}

}
