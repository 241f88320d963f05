package jp.sakutei;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.round.DailyRun;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundManagement;
import jp.sakutei.round.SmallFiles;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

import org.springframework.context.ApplicationContext;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The small round on the morning of its first day: 12 projects of 4 sections, each sheet
 * requested.
 */
public final class SmallYear {

	private SmallYear() {
	}

	public static RoundId begin(ApplicationContext application) {

		var configuration = SmallFiles.configuration();
		var day = configuration.schedule().first().start();
		var clock = application.getBean(BusinessClock.class);
		clock.moveTo(day.atTime(7, 30));
		var management = application.getBean(RoundManagement.class);
		var round = management.create(configuration);
		management.open(round);
		application.getBean(DailyRun.class).run(day);
		application.getBean(EngineWork.class).runAll();
		clock.moveTo(day.atTime(9, 0));
		return round;
	}

	/** The page of a sheet's task as its section would post it, filled in. */
	public static MultiValueMap<String, String> filledIn(Document page) {

		var form = (FormElement) page.select("form.form, form[method=post]:has([name=goalContribution])").first();
		var posted = new LinkedMultiValueMap<String, String>();
		form.formData().forEach((pair) -> posted.add(pair.key(), pair.value()));
		set(posted, "purpose", "見本の目的");
		set(posted, "goalContribution", "目指す姿の実現に役立つ。");
		set(posted, "demandOutlook", "変わらない");
		set(posted, "placement", "政策的");
		set(posted, "placementReason", "計画的に進めるため");
		for (var year : new String[] { "R6", "R7", "R8" }) {
			set(posted, "amounts." + year + ".general", "1,200");
		}
		return posted;
	}

	private static void set(MultiValueMap<String, String> posted, String name, String value) {
		posted.set(name, value);
	}

}
