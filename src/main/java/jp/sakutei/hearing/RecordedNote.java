package jp.sakutei.hearing;

/**
 * What was said on a sheet, as the record shows it.
 *
 * @param revision the sheet's revision that was heard, or null
 * @param sent what it leads to was done
 */
public record RecordedNote(SheetNote note, String title, Integer revision, boolean sent) {
}
