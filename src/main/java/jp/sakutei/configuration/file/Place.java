package jp.sakutei.configuration.file;

import jp.sakutei.common.Faults;

/** Where something stands in a file, and where to complain about it. */
record Place(Faults faults, String file, int line, int column) {

	void fault(String message) {
		faults.add(file, line, column, message);
	}

	/** What may only follow from a fault elsewhere. */
	void consequence(String message) {
		faults.addConsequence(file, line, column, message);
	}

	String text() {
		return file + " " + line + "行";
	}

}
