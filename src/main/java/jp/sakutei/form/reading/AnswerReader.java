package jp.sakutei.form.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import com.google.re2j.Pattern;
import jp.sakutei.common.TypedDay;
import jp.sakutei.common.TypedNumber;
import jp.sakutei.common.TypedTime;
import jp.sakutei.common.Written;
import jp.sakutei.form.PlainText;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.definition.FormComponent.Limits;
import jp.sakutei.form.definition.FormComponent;

/** Understands what was typed into one field, and holds it against the field's limits. */
final class AnswerReader {

	/** With the place. */
	static final String UNUSABLE = "に使えない文字（制御文字）が入っています（%s）。消してから送ってください。";

	/** Where the file gives no limit. */
	private static final int LONGEST_LINE = 500;

	private static final int LONGEST_TEXT = 10_000;

	private AnswerReader() {
	}

	static Reading read(FormComponent component, List<String> typed, TaskView view, Map<String, Object> names) {

		var first = typed.stream().findFirst().orElse("");
		var limits = component.limits();
		var unusable = typed.stream().filter(PlainText::hasUnusable).findFirst();
		if (unusable.isPresent()) {
			return Reading.refused(UNUSABLE.formatted(PlainText.placeOfUnusable(unusable.get())));
		}
		if (component.kind() != Kind.CHECKBOX && typed.stream().allMatch(Written::isEmpty)) {
			return limits.required() ? Reading.refused(missing(component.kind())) : Reading.NOTHING;
		}
		if (!component.kind().hasManyAnswers()
				&& typed.stream().filter((text) -> !Written.isEmpty(text)).distinct().count() > 1) {
			return Reading.refused("は一つだけ" + missing(component.kind()).substring(1));
		}
		return switch (component.kind()) {
			case TEXTFIELD -> line(component, first, names);
			case TEXTAREA -> text(PlainText.lines(first), LONGEST_TEXT, limits, names);
			case NUMBER -> number(first, limits, names);
			case DATETIME -> day(first);
			case CHECKBOX -> checkbox(first, limits);
			case SELECT, RADIO -> choice(List.of(first), component.options(view), false);
			case CHECKLIST, TAGLIST -> choice(typed, component.options(view), true);
			default -> Reading.NOTHING;
		};
	}

	private static String missing(Kind kind) {
		return (kind.isChoice()) ? "を選んでください。" : "を入力してください。";
	}

	private static Reading line(FormComponent component, String typed, Map<String, Object> names) {
		return switch (component.property("reads", "")) {
			case "year" -> YearText.read(component, typed, names);
			case "time" -> TypedTime.read(typed)
				.map((time) -> Reading.of(time))
				.orElseGet(() -> Reading.refused("は「14:00」か「14時30分」のように入力してください。"));
			default -> text(PlainText.line(typed), LONGEST_LINE, component.limits(), names);
		};
	}

	private static Reading day(String typed) {
		var read = TypedDay.read(typed);
		return new Reading(read.value(), read.refusal().isEmpty() ? null : read.refusal());
	}

	private static Reading text(String text, int longest, Limits limits, Map<String, Object> names) {

		var length = PlainText.length(text);
		var least = limits.minLength().number(names);
		var most = limits.maxLength().number(names);
		var highest = (most == null) ? longest : most.intValue();
		if (length > highest) {
			return new Reading(text, "は%,d文字以内で入力してください（いま%,d文字）。".formatted(highest, length));
		}
		if (least != null && length < least.intValue()) {
			return new Reading(text, "は%,d文字以上で入力してください（いま%,d文字）。".formatted(least.intValue(), length));
		}
		if (limits.pattern() != null && !Pattern.compile(limits.pattern()).matcher(text).find()) {
			return new Reading(text, "の書き方が違います。説明を確かめて入力してください。");
		}
		return Reading.of(text);
	}

	private static Reading number(String typed, Limits limits, Map<String, Object> names) {

		var read = TypedNumber.read(typed);
		if (read.number().isEmpty()) {
			return Reading.refused("は数字で入力してください" + read.remark() + "。");
		}
		var number = read.value();
		var digits = limits.decimalDigits();
		if (digits != null && number.stripTrailingZeros().scale() > digits) {
			return Reading.refused((digits == 0) ? "は整数で入力してください。" : "は小数第%d位までで入力してください。".formatted(digits));
		}
		var least = limits.min().number(names);
		var most = limits.max().number(names);
		if (least != null && number.compareTo(least) < 0) {
			return new Reading(number, "は" + plain(least) + "以上で入力してください。");
		}
		if (most != null && number.compareTo(most) > 0) {
			return new Reading(number, "は" + plain(most) + "以下で入力してください。");
		}
		return Reading.of(number);
	}

	private static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

	private static Reading checkbox(String typed, Limits limits) {
		var checked = typed.equals("true");
		return (limits.required() && !checked) ? Reading.refused("にチェックを入れてください。") : Reading.of(checked);
	}

	private static Reading choice(List<String> chosen, List<Option> options, boolean many) {
		var values = chosen.stream().filter((value) -> !Written.isEmpty(value)).distinct().toList();
		var known = options.stream().map(Option::value).toList();
		if (!known.containsAll(values)) {
			return Reading.refused("の選択肢にないものが選ばれています。選び直してください。");
		}
		return Reading.of(many ? values : values.get(0));
	}

}
