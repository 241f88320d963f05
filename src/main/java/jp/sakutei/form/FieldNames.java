package jp.sakutei.form;

/**
 * What the name of a field tells: {@code items[3].reason}, {@code amounts.R6.general}.
 */
public final class FieldNames {

	private FieldNames() {
	}

	/** Whether a field is another one, or stands in it; not whether it begins alike. */
	public static boolean isWithin(String name, String field) {
		return name.equals(field) || name.startsWith(field + ".") || name.startsWith(field + "[");
	}

	/** The list that a field's name speaks of, or the name itself. */
	public static String listOf(String name) {
		var bracket = name.indexOf('[');
		return (bracket < 0) ? name : name.substring(0, bracket);
	}

	/** The key of the question that a field's name belongs to. */
	public static String keyOf(String name) {
		var list = listOf(name);
		var dot = list.indexOf('.');
		return (dot < 0) ? list : list.substring(0, dot);
	}

}
