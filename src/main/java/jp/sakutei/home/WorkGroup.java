package jp.sakutei.home;

import java.time.LocalDate;

/**
 * Work of one kind.
 *
 * @param form in which it is done
 * @param definition by which the list of tasks is narrowed
 * @param late how many are beyond their day
 * @param due the earliest day, or null
 * @param task the only one, or the first
 */
public record WorkGroup(String form, String definition, String name, int count, int late, LocalDate due, String task) {
}
