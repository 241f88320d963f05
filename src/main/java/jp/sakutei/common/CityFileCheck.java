package jp.sakutei.common;

/**
 * Looks at what a city may bring itself (forms, rules, models), before anything works
 * with it.
 */
public interface CityFileCheck {

	/** Adds all that is wrong. */
	void check(Faults faults);

}
