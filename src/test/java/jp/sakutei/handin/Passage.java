package jp.sakutei.handin;

import java.util.List;

import jp.sakutei.form.FormError;
import jp.sakutei.sheet.HandInId;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Fixture: a hand-in of {@link SmallTown} on its way through the gates. */
class Passage {

	private final HandInManagement handIns;

	private final GateManagement gates;

	private final HandIns all;

	private final SmallTown town;

	Passage(ApplicationContext application, SmallTown town) {
		this.handIns = application.getBean(HandInManagement.class);
		this.gates = application.getBean(GateManagement.class);
		this.all = application.getBean(HandIns.class);
		this.town = town;
	}

	List<FormError> submit(HandInId handIn, String person) {
		return handIns.submit(handIn, town.actor(person), SmallTown.goodAnswers(), "form");
	}

	List<FormError> approve(HandInId handIn, Gate gate, String person) {
		return gates.decide(handIn, gate, town.actor(person), GateDecision.approve(all.get(handIn).revision()));
	}

	/** Through all gates: 点検済. */
	void toItsEnd(HandInId handIn) {
		assertThat(submit(handIn, "staff")).isEmpty();
		assertThat(approve(handIn, Gate.SECTION_HEAD, "head")).isEmpty();
		assertThat(approve(handIn, Gate.DEPARTMENT_HEAD, "director")).isEmpty();
		assertThat(approve(handIn, Gate.OFFICE, "office")).isEmpty();
	}

	HandInState state(HandInId handIn) {
		return all.get(handIn).state();
	}

}
