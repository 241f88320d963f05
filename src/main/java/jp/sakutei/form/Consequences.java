package jp.sakutei.form;

import java.util.List;

import jp.sakutei.common.Sha256;

/**
 * What will happen that cannot be taken back.
 *
 * @param said in the user's words, line by line
 * @param sign of all that it was worked out from: whoever confirms something else is
 * shown it anew
 */
public record Consequences(List<String> said, String sign) {

	/** Nothing that one would have to be asked about. */
	public static final Consequences NONE = new Consequences(List.of(), "");

	/**
	 * @param decided what is decided on in every detail
	 */
	public static Consequences of(List<String> said, Object decided) {
		return new Consequences(List.copyOf(said), Sha256.of(String.join("\n", said) + "\n" + decided));
	}

	public boolean isEmpty() {
		return said.isEmpty();
	}

	/**
	 * @param sign that came back with the page; null where none did
	 */
	public boolean areConfirmedBy(String sign) {
		return isEmpty() || this.sign.equals(sign);
	}

}
