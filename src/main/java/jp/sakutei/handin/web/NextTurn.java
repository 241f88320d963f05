package jp.sakutei.handin.web;

import jp.sakutei.handin.GateDecision;
import jp.sakutei.handin.HandIn;
import jp.sakutei.handin.HandIns;
import jp.sakutei.organization.InCharge;
import jp.sakutei.sheet.HandInId;

import org.springframework.stereotype.Component;

/** Says what a decision at a gate did, and who has the sheet next. */
@Component
class NextTurn {

	private final HandIns handIns;

	private final InCharge inCharge;

	NextTurn(HandIns handIns, InCharge inCharge) {
		this.handIns = handIns;
		this.inCharge = inCharge;
	}

	String after(GateItem item, GateDecision made) {
		var done = made.approved() ? item.gate().deed() + "しました。" : "差し戻しました。";
		return done + next(handIns.get(new HandInId(item.handIn())));
	}

	private String next(HandIn handIn) {
		if (handIn.waitingFor() == null) {
			return "この調書の確認は、これで全て済みました。";
		}
		var deed = (handIn.gate() == null) ? "修正" : handIn.gate().deed();
		return "次は、" + inCharge.of(handIn.waitingFor()) + "が" + deed + "します。";
	}

}
