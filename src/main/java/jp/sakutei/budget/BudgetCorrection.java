package jp.sakutei.budget;

import java.time.LocalDateTime;

import jp.sakutei.sheet.ProjectSheetId;

/** 訂正: what was recorded beside a closed list. */
public record BudgetCorrection(ProjectSheetId sheet, AmountResult result, Long amount, String reason, String recordedBy,
		LocalDateTime recordedAt) {
}
