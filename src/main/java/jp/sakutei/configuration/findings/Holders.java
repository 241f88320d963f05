package jp.sakutei.configuration.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jp.sakutei.organization.Authority;
import jp.sakutei.organization.OrganizationData.Post;
import jp.sakutei.organization.PersonId;
import jp.sakutei.configuration.RoundConfiguration;

/** Who holds an authority when. */
record Holders(List<Post> posts) {

	static Holders of(RoundConfiguration configuration, Authority authority) {
		return new Holders(configuration.organization()
			.posts()
			.stream()
			.filter((post) -> post.authority().equals(authority))
			.toList());
	}

	Set<PersonId> on(LocalDate day) {
		return posts.stream().filter((post) -> post.covers(day)).map(Post::person).collect(Collectors.toSet());
	}

	/** The first day of the period on which nobody holds it. */
	Optional<LocalDate> gap(Period period) {
		return changes(period).stream().filter((day) -> on(day).isEmpty()).findFirst();
	}

	/** The days of the period on which the holders may be others than the day before. */
	TreeSet<LocalDate> changes(Period period) {
		var days = new TreeSet<LocalDate>();
		days.add(period.from());
		posts.forEach((post) -> {
			days.add(post.from());
			if (post.to() != null) {
				days.add(post.to().plusDays(1));
			}
		});
		days.removeIf((day) -> day.isBefore(period.from()) || day.isAfter(period.to()));
		return days;
	}

}
