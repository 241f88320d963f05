package jp.sakutei.round.stage;

import java.util.Collection;
import java.util.Map;

/** What sheets are called, known to those who own them. */
public interface SheetTitles {

	/** By id: 「042 見本事業」. */
	Map<String, String> of(Collection<String> sheets);

}
