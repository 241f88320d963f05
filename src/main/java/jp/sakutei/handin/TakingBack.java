package jp.sakutei.handin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.round.calendar.DayToSet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 取下げの取消し: the way back, with the sheet that the withdrawal had stopped. */
@Service
public class TakingBack {

	private final ProjectSheets sheets;

	private final ProjectSheetManagement projects;

	private final HandIns handIns;

	private final HandInManagement management;

	private final BusinessCalendar calendar;

	private final BusinessClock clock;

	TakingBack(ProjectSheets sheets, ProjectSheetManagement projects, HandIns handIns, HandInManagement management,
			BusinessCalendar calendar, BusinessClock clock) {
		this.sheets = sheets;
		this.projects = projects;
		this.handIns = handIns;
		this.management = management;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * @param due by when the section hands in what was stopped; not needed where nothing
	 * was
	 */
	@Transactional
	public List<FormError> takeBack(ProjectSheetId id, LocalDate due, String reason, Actor office) {

		sheets.lock(id);
		var stopped = handIns.of(id).stream().findFirst().filter((last) -> last.state() == HandInState.WITHDRAWN);
		if (stopped.isPresent() && due == null) {
			return List.of(FormError.of("取下げで止まった調書の、新しい提出期限（明日以後）を入力してください。"));
		}
		var badDue = stopped.isPresent() ? new DayToSet("提出期限", due, clock.today()).refusalAsDue(calendar.workingDays())
				: Optional.<String>empty();
		if (badDue.isPresent()) {
			return List.of(FormError.of(badDue.get()));
		}
		var errors = projects.takeBack(id, office, reason);
		if (errors.isEmpty()) {
			stopped.ifPresent((last) -> management
				.request(new HandInRequest(id, last.reason(), "取下げの取消し：" + reason, Dues.allOn(due), office.person())));
		}
		return errors;
	}

}
