package jp.sakutei.matter.web;

import jp.sakutei.matter.Matter;

/**
 * A matter with what stands at it on the page that answers or accepts many.
 *
 * @param choice what was chosen; empty: nothing
 * @param text what was written
 * @param error what stands against it, or null
 * @param own answered by the one who looks, and so to be accepted by somebody else
 */
record MatterLine(Matter matter, String choice, String text, String error, boolean own) {

	static MatterLine toAnswer(Matter matter) {
		return new MatterLine(matter, "", matter.answer(), null, false);
	}

	static MatterLine toAccept(Matter matter, boolean own) {
		return new MatterLine(matter, "", "", null, own);
	}

	MatterLine typed(String choice, String text, String error) {
		return new MatterLine(matter, choice, text, error, own);
	}

	/** Nothing was written or chosen here. */
	boolean isUntouched(String choice, String text) {
		return choice.isEmpty() && text.strip().equals(this.text.strip());
	}

	/** As an id on the page. */
	public String key() {
		return matter.id().value().replaceAll("[^A-Za-z0-9]+", "-");
	}

}
