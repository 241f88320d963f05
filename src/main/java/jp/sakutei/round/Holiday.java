package jp.sakutei.round;

import java.time.LocalDate;

/** 国民の祝日・休日. */
public record Holiday(LocalDate day, String name) {
}
