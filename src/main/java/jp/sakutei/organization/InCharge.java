package jp.sakutei.organization;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.BusinessClock;

import org.springframework.stereotype.Component;

/** 担当: who has something now, in words. */
@Component
public class InCharge {

	private static final int NAMED = 2;

	private final Organization organization;

	private final BusinessClock clock;

	InCharge(Organization organization, BusinessClock clock) {
		this.organization = organization;
		this.clock = clock;
	}

	/** {@code 部長（見本 太郎さん）}; substitutes are named where the holder has one. */
	public String of(Authority authority) {

		var today = clock.today();
		var people = Stream
			.concat(organization.holdersOf(authority, today).stream(),
					organization.substitutesOf(authority, today).stream())
			.map(Person::name)
			.distinct()
			.toList();
		var named = people.stream().limit(NAMED).map((name) -> name + "さん").collect(Collectors.joining("、"));
		return authority.role().label() + (people.isEmpty() ? "（空席）"
				: "（" + named + ((people.size() > NAMED) ? "ほか" + (people.size() - NAMED) + "人" : "") + "）");
	}

}
