package jp.sakutei.home;

import java.time.LocalDate;

/** A sheet of the person's section on its way: its state, who has it now, until when. */
public record HandedIn(String sheet, String title, String state, String holder, LocalDate due) {
}
