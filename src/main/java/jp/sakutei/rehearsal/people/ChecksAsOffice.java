package jp.sakutei.rehearsal.people;

import jp.sakutei.form.FormValues;
import jp.sakutei.handin.HandIns;
import jp.sakutei.worklist.WorkItem;

/** 事務局の点検: takes the section's 区分, and now and then sees an expansion in it. */
class ChecksAsOffice extends PassesGate {

	ChecksAsOffice(HandIns handIns) {
		super(handIns, "check-as-office", 1, 20);
	}

	@Override
	FormValues approve(WorkItem item, FormValues values) {
		if (values.text("kind").equals("継続") && Lot.hits("kind " + item.businessKey(), 40)) {
			return values.with("kind", "拡大").with("kindReason", "（見本）対象を広げる内容のため");
		}
		return values;
	}

}
