package jp.sakutei.crawl;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.document.Documents;
import jp.sakutei.document.Documents.FileFormat;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.RoundId;
import jp.sakutei.work.BackgroundWork;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Background work of the planning office, done, with a file at its end. */
class AWork {

	private AWork() {
	}

	static void isDone(ApplicationContext application, RoundId round) {
		var clock = application.getBean(BusinessClock.class);
		var people = new People(application.getBean(JdbcClient.class), clock);
		var office = new PersonId(people.holding(PostRole.PLANNING_OFFICE).orElseThrow());
		application.getBean(Documents.class)
			.export(FileFormat.XLSX, round, "", "",
					application.getBean(Organization.class).actorOn(office, clock.today()));
		BackgroundWork.runAll(application);
	}

}
