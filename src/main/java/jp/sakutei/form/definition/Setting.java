package jp.sakutei.form.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A property of a component: written down, or worked out from the other answers. */
public interface Setting {

	Setting NONE = new Constant(null);

	/** Names that expressions know besides the keys of the form. */
	List<String> NAMES = List.of("previous", "policy", "frame", "meeting", "today");

	/** The value, or null where there is none. */
	Object in(Map<String, Object> names);

	/** Holds on {@code true} only: what cannot be worked out hides and locks nothing. */
	default boolean holds(Map<String, Object> names) {
		return Boolean.TRUE.equals(in(names));
	}

	/** Holds whatever was answered. */
	default boolean holdsAlways() {
		return this instanceof Constant constant && Boolean.TRUE.equals(constant.value());
	}

	/** Changes with what is typed. */
	default boolean hangsOnAnswers() {
		return false;
	}

	/** The number, or null where it is none. */
	default BigDecimal number(Map<String, Object> names) {
		return (in(names) instanceof Number number) ? new BigDecimal(number.toString()) : null;
	}

	/** Written down in the file. */
	record Constant(Object value) implements Setting {

		@Override
		public Object in(Map<String, Object> names) {
			return value;
		}

	}

}
