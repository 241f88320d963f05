package jp.sakutei.hearing;

import java.time.LocalDate;

/** When and where a section is heard. */
public record HearingAppointment(LocalDate day, String startTime, String place, String invited) {
}
