package jp.sakutei.sheet;

/**
 * 提出: sheet and serial number, {@code dai10-2:042:1}; the business key of its process.
 */
public record HandInId(String value) {

	public static HandInId of(ProjectSheetId sheet, int serial) {
		return new HandInId(sheet + ":" + serial);
	}

	public ProjectSheetId sheet() {
		return new ProjectSheetId(value.substring(0, value.lastIndexOf(':')));
	}

	@Override
	public String toString() {
		return value;
	}

}
