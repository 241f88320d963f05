package jp.sakutei.handin;

import java.util.List;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.sheet.Lineages;

import org.springframework.context.ApplicationContext;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Fixture: the office decides on what a section of {@link SmallTown} proposed. */
class LineageDecisions {

	private final LineageManagement management;

	private final Lineages lineages;

	private final BusinessClock clock;

	private final SmallTown town;

	LineageDecisions(ApplicationContext application, SmallTown town) {
		this.management = application.getBean(LineageManagement.class);
		this.lineages = application.getBean(Lineages.class);
		this.clock = application.getBean(BusinessClock.class);
		this.town = town;
	}

	List<FormError> decide(boolean accepted) {
		return decide(accepted, "");
	}

	List<FormError> decide(boolean accepted, String answer) {
		return management.decide(lineages.open().get(0).id(), accepted, answer,
				accepted ? clock.today().plusDays(7) : null, town.actor("office"));
	}

}
