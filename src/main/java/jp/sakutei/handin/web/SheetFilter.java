package jp.sakutei.handin.web;

/** What the list of sheets is narrowed to; empty means all. */
public record SheetFilter(String section, String policy, String kind, String placement, String state, String q,
		Integer page) {

	public static final int PAGE_SIZE = 50;

	public SheetFilter {
		section = clean(section);
		policy = clean(policy);
		kind = clean(kind);
		placement = clean(placement);
		state = clean(state);
		q = clean(q);
		page = (page == null || page < 1) ? 1 : page;
	}

	int offset() {
		return (page - 1) * PAGE_SIZE;
	}

	/** For {@code like}: what is typed is text, not a pattern. */
	String pattern() {
		return "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
	}

	private static String clean(String text) {
		return (text == null) ? "" : text.strip();
	}

}
