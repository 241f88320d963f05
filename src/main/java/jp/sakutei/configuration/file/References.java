package jp.sakutei.configuration.file;

/** The codes of everything that one file defines and another refers to. */
record References(Codes departments, Codes sections, Codes people, Codes policies, Codes groups, Codes priorityItems,
		Codes themes, Codes individualPlans, Codes projects, Codes stages, Codes meetings) {

	/**
	 * @param widths {@code codes} of {@code round.yaml}: how long the numbers are at
	 * least
	 */
	static References of(YamlMap widths) {
		var references = new References(new Codes("部", width(widths, "department")),
				new Codes("課等", width(widths, "section")), new Codes("職員"), new Codes("施策", width(widths, "policy")),
				new Codes("上位の区分"), new Codes("重点項目"), new Codes("テーマ"), new Codes("個別計画"),
				new Codes("事業", width(widths, "project")), new Codes("段階"), new Codes("会議"));
		widths.finish();
		return references;
	}

	private static int width(YamlMap widths, String key) {
		var width = widths.cell(key).wholeNumber();
		if (width != null && (width < 0 || width > 9)) {
			widths.cell(key).fault("は 0 から 9 までの桁数です。");
			return 0;
		}
		return (width == null) ? 0 : width.intValue();
	}

}
