package jp.sakutei.form.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import jp.sakutei.form.RawForm;

/**
 * What a page sent: its texts, and what it was showing.
 *
 * @param id of the page, each time that it is opened
 * @param shown names of choices: where none is posted, none is chosen any more
 * @param lines states of the lines that hang on answers
 * @param questions fields of which the page asks whose text is to be taken: empty, own or
 * saved
 * @param version of the draft that the page goes out from; 0 where there was none
 */
public record PostedForm(String id, RawForm texts, Set<String> shown, Set<String> lines, Map<String, String> questions,
		int version) {

	private static final String TAKE = "_take.";

	private static final String SAVED = "saved";

	private static final String OWN = "own";

	public static PostedForm of(Map<String, String[]> parameters) {
		var questions = new HashMap<String, String>();
		all(parameters, "_asked").forEach((name) -> questions.put(name, first(parameters, TAKE + name)));
		var id = first(parameters, "_page");
		var version = first(parameters, "_version");
		return new PostedForm(id.matches("[\\w-]{1,40}") ? id : "", RawForm.posted(parameters),
				new HashSet<>(all(parameters, "_shown")), new HashSet<>(all(parameters, "_line")), questions,
				version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
	}

	/** Of a form that has these names. */
	public PostedForm knownBy(Predicate<String> has, UnaryOperator<RawForm> known) {
		var asked = new HashMap<>(questions);
		asked.keySet().removeIf(has.negate());
		return new PostedForm(id, known.apply(texts), shown, lines, asked, version);
	}

	/** What the page does not show stays as it was. */
	public RawForm over(RawForm opened) {

		var texts = new LinkedHashMap<>(opened.texts());
		shown.stream().filter(texts::containsKey).forEach((name) -> texts.put(name, List.of()));
		texts.putAll(this.texts.texts());
		return new RawForm(texts).withoutSurplusRows();
	}

	/**
	 * Takes out of what was typed where the page still asks whose text is to be taken.
	 * @param open gets the own texts of the questions that nobody answered
	 */
	RawForm withoutOpenQuestions(RawForm typed, RawForm base, Map<String, List<String>> open) {

		var others = new HashMap<String, List<String>>();
		questions.forEach((name, answer) -> {
			if (!answer.equals(OWN)) {
				others.put(name, base.all(name));
			}
			if (!answer.equals(OWN) && !answer.equals(SAVED)) {
				open.put(name, typed.all(name));
			}
		});
		return typed.with(others);
	}

	private static String first(Map<String, String[]> parameters, String name) {
		return all(parameters, name).stream().findFirst().orElse("");
	}

	private static List<String> all(Map<String, String[]> parameters, String name) {
		return List.of(parameters.getOrDefault(name, new String[0]));
	}

}
