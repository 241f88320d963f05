package jp.sakutei.journal;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * An entry as it stands in the journal, to be read on screens.
 *
 * @param at business time
 * @param reason why, or null
 * @param byName name of who did it; null where the software did
 * @param onBehalfOfName name of whom a substitute stood in for, or null
 */
public record RecordedEntry(LocalDateTime at, Deed deed, Map<String, Object> data, String reason, String byName,
		String onBehalfOfName) {

	/** 「課長が差し戻した」. */
	public String action() {
		return deed.sentence(data);
	}

	/** What exactly; empty where there is no more to say. */
	public String detail() {
		return deed.detail(data);
	}

	/** {@code 見本 花子（見本 太郎の代理）}. */
	public String who() {
		if (byName == null) {
			return "自動処理";
		}
		return (onBehalfOfName == null) ? byName : byName + "（" + onBehalfOfName + "の代理）";
	}

}
