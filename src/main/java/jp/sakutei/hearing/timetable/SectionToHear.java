package jp.sakutei.hearing.timetable;

import java.util.List;

import jp.sakutei.organization.Person;

/**
 * A section that takes part.
 *
 * @param department code, or empty where the section has none
 * @param speakers 説明者: who has to be there; some speak for several sections
 */
public record SectionToHear(String code, String name, String department, List<Person> speakers) {
}
