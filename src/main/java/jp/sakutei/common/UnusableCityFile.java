package jp.sakutei.common;

/** A file of a city's directory that is not read: the start ends, or a page says why. */
public class UnusableCityFile extends CannotStart {

	public UnusableCityFile(String message) {
		super(message);
	}

}
