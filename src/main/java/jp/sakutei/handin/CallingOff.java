package jp.sakutei.handin;

import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Right;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheets;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 依頼の取消し: what asked for a hand-in was recorded wrongly. */
@Service
public class CallingOff {

	private final HandIns handIns;

	private final HandInManagement management;

	private final ProjectSheets sheets;

	private final EnteredForMail mail;

	private final Journal journal;

	CallingOff(HandIns handIns, HandInManagement management, ProjectSheets sheets, EnteredForMail mail,
			Journal journal) {
		this.handIns = handIns;
		this.management = management;
		this.sheets = sheets;
		this.mail = mail;
		this.journal = journal;
	}

	/**
	 * @param begunToo also one that somebody has begun to write
	 * @return false when it is over, or begun, already
	 */
	@Transactional
	public boolean callOff(HandInId id, boolean begunToo, String reason, Actor office) {

		var used = Right.CALL_OFF.require(office);
		var handIn = handIns.lock(id).handIn();
		if (handIn.state().isClosed() || !begunToo && handIn.state() != HandInState.REQUESTED) {
			return false;
		}
		management.stop(handIn, HandInState.CALLED_OFF);
		journal.of(handIn.round(), handIn.sheet().value()).because(reason).did(Deed.HAND_IN_CALLED_OFF, office, used);
		mail.put(sheets.get(handIn.sheet()), office.name(), "提出の依頼の取消し", reason);
		return true;
	}

}
