package jp.sakutei.document;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

import jp.sakutei.form.TaskView.Option;

/**
 * Choices as a document writes them: by label, and where two have the same, with code.
 */
final class Choices {

	private Choices() {
	}

	/** The value itself where it is none of the options. */
	static String label(List<Option> options, String value) {
		return options.stream()
			.filter((option) -> option.value().equals(value))
			.findFirst()
			.map((option) -> label(options, option))
			.orElse(value);
	}

	static List<String> labels(List<Option> options) {
		return options.stream().map((option) -> label(options, option)).toList();
	}

	/** The value of what was written; the written text itself where nothing fits. */
	static String value(List<Option> options, String written) {

		var text = normal(written);
		Optional<Option> found = options.stream()
			.filter((option) -> normal(label(options, option)).equals(text))
			.findFirst()
			.or(() -> options.stream().filter((option) -> normal(option.value()).equals(text)).findFirst());
		return found.map(Option::value).orElse(written);
	}

	private static String label(List<Option> options, Option option) {
		var same = options.stream().filter((each) -> each.label().equals(option.label())).count();
		return (same > 1) ? option.value() + " " + option.label() : option.label();
	}

	private static String normal(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
	}

}
