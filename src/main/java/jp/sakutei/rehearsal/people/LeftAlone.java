package jp.sakutei.rehearsal.people;

import java.util.Set;

import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;

/**
 * What scripted people do not touch.
 *
 * @param people at the screens: nobody acts in their name, colleagues of the same post do
 * @param tasks that these people are writing
 * @param posts that rest
 */
public record LeftAlone(Set<PersonId> people, Set<String> tasks, Set<Authority> posts) {

	public static LeftAlone posts(Set<Authority> posts) {
		return new LeftAlone(Set.of(), Set.of(), posts);
	}

	/** What is at people's screens. */
	public static LeftAlone atScreens(Set<PersonId> people, Set<String> tasks) {
		return new LeftAlone(people, tasks, Set.of());
	}

}
